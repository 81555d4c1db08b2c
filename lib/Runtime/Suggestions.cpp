//===--- Suggestions.cpp - "Did you mean" ---------------------------------===//
///
/// \file
/// CPython's suggestions for misspelt names: the candidate with the least edit
/// distance, where inserting, removing or changing a byte costs 2 and changing
/// only its case costs 1, and no more than about a third of the bytes may
/// change.
///
//===----------------------------------------------------------------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"
#include "montyjit/Runtime/TypeObject.h"

#include "TracebackText.h"

#include <algorithm>
#include <vector>

namespace montyjit {

namespace {

constexpr size_t MaxCandidates = 750;
constexpr size_t MaxLength = 40;
constexpr size_t MoveCost = 2;
constexpr size_t CaseCost = 1;

/// sys.stdlib_module_names, sorted.
constexpr std::string_view standardModules[] = {"__future__",
                                                "_abc",
                                                "_aix_support",
                                                "_android_support",
                                                "_apple_support",
                                                "_ast",
                                                "_ast_unparse",
                                                "_asyncio",
                                                "_bisect",
                                                "_blake2",
                                                "_bz2",
                                                "_codecs",
                                                "_codecs_cn",
                                                "_codecs_hk",
                                                "_codecs_iso2022",
                                                "_codecs_jp",
                                                "_codecs_kr",
                                                "_codecs_tw",
                                                "_collections",
                                                "_collections_abc",
                                                "_colorize",
                                                "_compat_pickle",
                                                "_contextvars",
                                                "_csv",
                                                "_ctypes",
                                                "_curses",
                                                "_curses_panel",
                                                "_datetime",
                                                "_dbm",
                                                "_decimal",
                                                "_elementtree",
                                                "_frozen_importlib",
                                                "_frozen_importlib_external",
                                                "_functools",
                                                "_gdbm",
                                                "_hashlib",
                                                "_heapq",
                                                "_hmac",
                                                "_imp",
                                                "_interpchannels",
                                                "_interpqueues",
                                                "_interpreters",
                                                "_io",
                                                "_ios_support",
                                                "_json",
                                                "_locale",
                                                "_lsprof",
                                                "_lzma",
                                                "_markupbase",
                                                "_md5",
                                                "_multibytecodec",
                                                "_multiprocessing",
                                                "_opcode",
                                                "_opcode_metadata",
                                                "_operator",
                                                "_osx_support",
                                                "_overlapped",
                                                "_pickle",
                                                "_posixshmem",
                                                "_posixsubprocess",
                                                "_py_abc",
                                                "_py_warnings",
                                                "_pydatetime",
                                                "_pydecimal",
                                                "_pyio",
                                                "_pylong",
                                                "_pyrepl",
                                                "_queue",
                                                "_random",
                                                "_remote_debugging",
                                                "_scproxy",
                                                "_sha1",
                                                "_sha2",
                                                "_sha3",
                                                "_signal",
                                                "_sitebuiltins",
                                                "_socket",
                                                "_sqlite3",
                                                "_sre",
                                                "_ssl",
                                                "_stat",
                                                "_statistics",
                                                "_string",
                                                "_strptime",
                                                "_struct",
                                                "_suggestions",
                                                "_symtable",
                                                "_sysconfig",
                                                "_thread",
                                                "_threading_local",
                                                "_tkinter",
                                                "_tokenize",
                                                "_tracemalloc",
                                                "_types",
                                                "_typing",
                                                "_uuid",
                                                "_warnings",
                                                "_weakref",
                                                "_weakrefset",
                                                "_winapi",
                                                "_wmi",
                                                "_zoneinfo",
                                                "_zstd",
                                                "abc",
                                                "annotationlib",
                                                "antigravity",
                                                "argparse",
                                                "array",
                                                "ast",
                                                "asyncio",
                                                "atexit",
                                                "base64",
                                                "bdb",
                                                "binascii",
                                                "bisect",
                                                "builtins",
                                                "bz2",
                                                "cProfile",
                                                "calendar",
                                                "cmath",
                                                "cmd",
                                                "code",
                                                "codecs",
                                                "codeop",
                                                "collections",
                                                "colorsys",
                                                "compileall",
                                                "compression",
                                                "concurrent",
                                                "configparser",
                                                "contextlib",
                                                "contextvars",
                                                "copy",
                                                "copyreg",
                                                "csv",
                                                "ctypes",
                                                "curses",
                                                "dataclasses",
                                                "datetime",
                                                "dbm",
                                                "decimal",
                                                "difflib",
                                                "dis",
                                                "doctest",
                                                "email",
                                                "encodings",
                                                "ensurepip",
                                                "enum",
                                                "errno",
                                                "faulthandler",
                                                "fcntl",
                                                "filecmp",
                                                "fileinput",
                                                "fnmatch",
                                                "fractions",
                                                "ftplib",
                                                "functools",
                                                "gc",
                                                "genericpath",
                                                "getopt",
                                                "getpass",
                                                "gettext",
                                                "glob",
                                                "graphlib",
                                                "grp",
                                                "gzip",
                                                "hashlib",
                                                "heapq",
                                                "hmac",
                                                "html",
                                                "http",
                                                "idlelib",
                                                "imaplib",
                                                "importlib",
                                                "inspect",
                                                "io",
                                                "ipaddress",
                                                "itertools",
                                                "json",
                                                "keyword",
                                                "linecache",
                                                "locale",
                                                "logging",
                                                "lzma",
                                                "mailbox",
                                                "marshal",
                                                "math",
                                                "mimetypes",
                                                "mmap",
                                                "modulefinder",
                                                "msvcrt",
                                                "multiprocessing",
                                                "netrc",
                                                "nt",
                                                "ntpath",
                                                "nturl2path",
                                                "numbers",
                                                "opcode",
                                                "operator",
                                                "optparse",
                                                "os",
                                                "pathlib",
                                                "pdb",
                                                "pickle",
                                                "pickletools",
                                                "pkgutil",
                                                "platform",
                                                "plistlib",
                                                "poplib",
                                                "posix",
                                                "posixpath",
                                                "pprint",
                                                "profile",
                                                "pstats",
                                                "pty",
                                                "pwd",
                                                "py_compile",
                                                "pyclbr",
                                                "pydoc",
                                                "pydoc_data",
                                                "pyexpat",
                                                "queue",
                                                "quopri",
                                                "random",
                                                "re",
                                                "readline",
                                                "reprlib",
                                                "resource",
                                                "rlcompleter",
                                                "runpy",
                                                "sched",
                                                "secrets",
                                                "select",
                                                "selectors",
                                                "shelve",
                                                "shlex",
                                                "shutil",
                                                "signal",
                                                "site",
                                                "smtplib",
                                                "socket",
                                                "socketserver",
                                                "sqlite3",
                                                "sre_compile",
                                                "sre_constants",
                                                "sre_parse",
                                                "ssl",
                                                "stat",
                                                "statistics",
                                                "string",
                                                "stringprep",
                                                "struct",
                                                "subprocess",
                                                "symtable",
                                                "sys",
                                                "sysconfig",
                                                "syslog",
                                                "tabnanny",
                                                "tarfile",
                                                "tempfile",
                                                "termios",
                                                "textwrap",
                                                "this",
                                                "threading",
                                                "time",
                                                "timeit",
                                                "tkinter",
                                                "token",
                                                "tokenize",
                                                "tomllib",
                                                "trace",
                                                "traceback",
                                                "tracemalloc",
                                                "tty",
                                                "turtle",
                                                "turtledemo",
                                                "types",
                                                "typing",
                                                "unicodedata",
                                                "unittest",
                                                "urllib",
                                                "uuid",
                                                "venv",
                                                "warnings",
                                                "wave",
                                                "weakref",
                                                "webbrowser",
                                                "winreg",
                                                "winsound",
                                                "wsgiref",
                                                "xml",
                                                "xmlrpc",
                                                "zipapp",
                                                "zipfile",
                                                "zipimport",
                                                "zlib",
                                                "zoneinfo"};

char lowered(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

size_t changeCost(char a, char b) {
  if (a == b)
    return 0;
  return lowered(a) == lowered(b) ? CaseCost : MoveCost;
}

void trimCommon(std::string_view &a, std::string_view &b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
}

/// \return the distance between \p a and \p b (Wagner and Fischer, one row at a
/// time), or anything above \p limit when it is above that.
size_t distance(std::string_view a, std::string_view b, size_t limit) {
  trimCommon(a, b);
  if (a.empty() || b.empty())
    return (a.size() + b.size()) * MoveCost;
  if (a.size() > MaxLength || b.size() > MaxLength)
    return limit + 1;
  if (b.size() < a.size())
    std::swap(a, b);
  if ((b.size() - a.size()) * MoveCost > limit)
    return limit + 1;
  size_t row[MaxLength];
  for (size_t i = 0; i < a.size(); ++i)
    row[i] = (i + 1) * MoveCost;
  size_t result = 0;
  for (size_t j = 0; j < b.size(); ++j) {
    size_t diagonal = j * MoveCost, least = SIZE_MAX;
    result = diagonal + MoveCost;
    for (size_t i = 0; i < a.size(); ++i) {
      size_t changed = diagonal + changeCost(b[j], a[i]);
      diagonal = row[i];
      result = std::min(std::min(result, diagonal) + MoveCost, changed);
      row[i] = result;
      least = std::min(least, result);
    }
    if (least > limit)
      return limit + 1;
  }
  return result;
}

} // namespace

std::string closestName(const std::vector<std::string> &candidates,
                        std::string_view name) {
  std::string best;
  if (candidates.size() >= MaxCandidates)
    return best;
  size_t bestDistance = SIZE_MAX;
  for (const std::string &candidate : candidates) {
    if (candidate == name)
      continue;
    size_t limit = (name.size() + candidate.size() + 3) * MoveCost / 6;
    limit = std::min(limit, bestDistance - 1);
    size_t found = distance(name, candidate, limit);
    if (found > limit)
      continue;
    best = candidate;
    bestDistance = found;
  }
  return best;
}

namespace {

void addKeys(Dict *dict, std::vector<std::string> &names) {
  forEachEntry(dict, [&](DictEntry &entry) {
    if (Str *key = asStr(entry.key))
      names.push_back(toUtf8(key));
  });
}

/// The last entry of the traceback shows `self.name` as what failed.
bool failsOnSelf(ExceptionObject *exception, const std::string &name) {
  const Traceback *entry = exception->traceback;
  while (entry && entry->next)
    entry = entry->next;
  SourcePosition position;
  if (!entry || !entry->node || !sourceHooks.position ||
      !sourceHooks.position(entry->code, entry->node, position))
    return false;
  std::string_view line =
      sourceHooks.lineText(entry->code, position.range.line);
  std::string wanted = "self." + name;
  return position.range.column <= line.size() &&
         line.substr(position.range.column).starts_with(wanted);
}

/// `dir(object)`, sorted; empty when that fails.
std::vector<std::string> attributesOf(Session &session, Value object) {
  std::vector<std::string> names;
  Frame *head = session.chainHead, *tail = session.chainTail;
  if (Value listed = directoryOf(session, object)) {
    if (List *list = asList(listed))
      for (uint32_t i = 0; i < list->size; ++i)
        if (Str *name = asStr(list->items[i]))
          names.push_back(toUtf8(name));
  } else if (session.hasRaised()) {
    session.takeException();
  } else {
    session.chainHead = head;
    session.chainTail = tail;
    session.suspendReason = SuspendReason::None;
    session.status = Status::Ok;
  }
  std::ranges::sort(names);
  return names;
}

void hideUnderscored(std::vector<std::string> &names) {
  std::erase_if(names,
                [](const std::string &name) { return name.starts_with('_'); });
}

std::string suggestAttribute(Session &session, ExceptionObject *exception,
                             const std::string &name) {
  Value object = exception->fields[1] ? exception->fields[1] : none();
  std::vector<std::string> names = attributesOf(session, object);
  if (!name.starts_with('_') && !failsOnSelf(exception, name))
    hideUnderscored(names);
  return closestName(names, name);
}

std::string suggestImport(Session &session, ExceptionObject *exception,
                          const std::string &name) {
  Str *module = exception->fields[1] ? asStr(exception->fields[1]) : nullptr;
  if (!module || !session.modules)
    return {};
  Value loaded = dictGetStr(session.modules, session.intern(module));
  if (!loaded)
    return {};
  std::vector<std::string> names = attributesOf(session, loaded);
  if (!name.starts_with('_'))
    hideUnderscored(names);
  return closestName(names, name);
}

/// \return whether \p self has the attribute, as far as that can be told
/// without running Python.
bool hasAttribute(Session &session, Value self, const std::string &name) {
  std::vector<std::string> names = attributesOf(session, self);
  return std::ranges::binary_search(names, name);
}

std::string suggestName(Session &session, ExceptionObject *exception,
                        const std::string &name) {
  Value candidates = exception->fields[1];
  if (!candidates || !exception->traceback)
    return {};
  Value *parts = candidates.as<Tuple>()->items;
  if (!(parts[0] == none()) && hasAttribute(session, parts[0], name))
    return "self." + name;
  std::vector<std::string> names;
  for (Value local : *parts[1].as<Tuple>())
    names.push_back(toUtf8(local.as<Str>()));
  addKeys(parts[2].as<Dict>(), names);
  addKeys(session.builtins, names);
  return closestName(names, name);
}

bool nameOf(Value value, std::string &name) {
  Str *string = value ? asStr(value) : nullptr;
  if (string)
    name = toUtf8(string);
  return string;
}

std::string didYouMean(const std::string &suggestion) {
  return suggestion.empty() ? std::string()
                            : ". Did you mean: '" + suggestion + "'?";
}

} // namespace

std::string suggestionFor(Session &session, Value exception) {
  auto *object = exception.as<ExceptionObject>();
  std::string name, suggestion;
  switch (exceptionFamily(typeOf(exception))) {
  case ExceptionFamily::Attribute:
    if (nameOf(object->fields[0], name))
      suggestion = didYouMean(suggestAttribute(session, object, name));
    return suggestion;
  case ExceptionFamily::Import:
    if (nameOf(object->fields[3], name))
      suggestion = didYouMean(suggestImport(session, object, name));
    return suggestion;
  case ExceptionFamily::Name:
    if (!nameOf(object->fields[0], name))
      return {};
    suggestion = didYouMean(suggestName(session, object, name));
    if (std::ranges::binary_search(standardModules, name))
      suggestion += (suggestion.empty() ? ". Did you forget to import '"
                                        : " Or did you forget to import '") +
                    name + "'?";
    return suggestion;
  default:
    return {};
  }
}

} // namespace montyjit
