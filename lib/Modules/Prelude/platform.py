"""What the program runs on, as far as it is told."""

import sys
from collections import namedtuple

uname_result = namedtuple('uname_result', 'system node release version machine '
                          'processor', module='platform')


def uname():
    return uname_result('Linux', '', '', '', 'x86_64', '')


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return uname().processor


def python_implementation():
    return 'MontyJIT'


def python_version():
    return '.'.join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    return 'main', ''


def python_compiler():
    return ''


def architecture(executable=sys.executable, bits='', linkage=''):
    return bits or '64bit', linkage or 'ELF'


def platform(aliased=False, terse=False):
    return 'Linux-x86_64'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return lib, version


def java_ver(release='', vendor='', vminfo=('', '', ''),
             osinfo=('', '', '')):
    return release, vendor, vminfo, osinfo


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    return release, versioninfo, machine


def win32_ver(release='', version='', csd='', ptype=''):
    return release, version, csd, ptype


def win32_edition():
    return None


def win32_is_iot():
    return False


def system_alias(system, release, version):
    return system, release, version


def freedesktop_os_release():
    raise OSError(2, 'Unable to read files /etc/os-release, '
                  '/usr/lib/os-release')
