# The answers about the platform have their usual form.
# RUN: %run %s | FileCheck --match-full-lines %s
import platform

print(platform.python_version_tuple()[:2],
      platform.python_version().startswith("3.14."), platform.architecture()[1] in ("", "ELF"),
      platform.python_branch(), len(platform.python_build()))
print(platform.uname()._fields[:5], len(platform.uname()))
print(platform.uname().system == platform.system(),
      {type(ask()) for ask in (platform.node, platform.machine,
                               platform.platform, platform.release,
                               platform.version, platform.processor)})
# CHECK: ('3', '14') True True  2
# CHECK-NEXT: ('system', 'node', 'release', 'version', 'machine') 6
# CHECK-NEXT: True {<class 'str'>}
