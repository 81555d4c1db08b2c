//===- Import.cpp - import statements and the module table ----------------===//

#include "Handlers.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/World.h"

#include <vector>

using namespace montyjit;

namespace {
std::vector<const ModuleDef *> &moduleTable() {
  static std::vector<const ModuleDef *> table;
  return table;
}

const ModuleDef *findModule(std::string_view name) {
  for (const ModuleDef *def : moduleTable())
    if (name == def->name)
      return def;
  return nullptr;
}

bool runPrelude(Session &session, ModuleObject *module, const char *name) {
  Tree *tree = preludeHooks.acquire(name);
  if (!tree) {
    session.raiseFormat(TypeId::SystemError, "prelude source {} is missing",
                        name);
    return false;
  }
  session.adoptTree(tree, preludeHooks.release);
  bindTree(session, *tree);
  PyCode *code = codeOf(session, tree->module->unit);
  char *top = session.stackTop;
  Frame *frame = session.pushFrame(code, nullptr, module->dict);
  Value outcome = frame ? code->entry.load(std::memory_order_acquire)(frame)
                        : Value::empty();
  session.stackTop = top;
  return bool(outcome);
}

bool fillModule(Session &session, ModuleObject *module, const ModuleDef &def) {
  Value owner = Value::fromObject(module->name);
  for (NativeDef &native : def.natives)
    if (!dictSetStr(session, module->dict, session.intern(native.name),
                    makeNativeFunction(session, native, owner)))
      return false;
  if (def.init && !def.init(session, module))
    return false;
  return !def.prelude || runPrelude(session, module, def.prelude);
}

bool isPackage(std::string_view name) {
  std::string prefix = std::string(name) + ".";
  for (const ModuleDef *def : moduleTable())
    if (std::string_view(def->name).starts_with(prefix))
      return true;
  return false;
}

Value raiseNotFound(Session &session, Str *name) {
  std::string text = toUtf8(name), parent = text.substr(0, text.rfind('.'));
  std::string message = fmt::format("No module named '{}'", text);
  if (parent != text && !isPackage(parent))
    message += fmt::format("; '{}' is not a package", parent);
  return raiseImportError(session, TypeId::ModuleNotFoundError, message, name,
                          nullptr);
}

Value loadModule(Session &session, Str *name) {
  const ModuleDef *def = findModule(toUtf8(name));
  if (!def)
    return raiseNotFound(session, name);
  ModuleObject *module = makeModule(session, name);
  Value value = Value::fromObject(module);
  if (!dictSetStr(session, session.modules, name, value))
    return Value::empty();
  if (fillModule(session, module, *def))
    return value;
  // Where the source is only suspended, the module is being made.
  if (session.hasRaised())
    dictRemoveStr(session, session.modules, name);
  return Value::empty();
}

/// Goes back into the binding of one of \p names; \p next is the one behind it.
bool resumeTarget(NodeArray<AliasNode *> names, Frame *f, uint32_t &next) {
  next = 0;
  while (!names[next]->target || !stoppedIn(f, names[next]->target))
    ++next;
  return resumeStore(names[next++]->target, f);
}

/// Temporary of `import a, b`: the number of the name that is being imported.
enum ImportTemp : uint32_t { IndexTemp };

Completion failImport(Frame *f, Node *n) {
  stop(f, n);
  return Completion::Unwind;
}

/// The source of a module that the statement imports has come to its end; the
/// statement starts again, and finds the module. \return false if it failed.
bool finishSource(Frame *f, Node *n, std::string_view name) {
  Session &session = *f->session;
  if (finish(f, n))
    return true;
  dictRemoveStr(session, session.modules, session.intern(name));
  return false;
}

/// `from module import name`: an attribute, or a submodule.
Value importName(Session &session, Value module, ImportFromNode *n,
                 AliasNode *alias) {
  Str *name = nameOf(alias->name);
  Value value = session.getAttrOrExhausted(module, name);
  if (!(value == Value::exhausted()))
    return value;
  std::string path =
      std::string(n->module->text) + "." + std::string(alias->name->text);
  if (hasModule(path))
    return importDotted(session, path);
  return raiseImportError(
      session, TypeId::ImportError,
      fmt::format("cannot import name '{}' from '{}' (unknown location)",
                  toUtf8(name), n->module->text),
      session.intern(n->module->text), name);
}

/// Binds a name that `import *` brings.
bool storeStarred(Frame *f, Str *name, Value value) {
  Session &session = *f->session;
  Value space = f->code->unit->usesNamespace ? f->slots[0]
                                             : Value::fromObject(f->globals);
  if (Dict *dict = asDict(space))
    return dictSetStr(session, dict, session.intern(name), value);
  return bool(session.setItem(space, Value::fromObject(name), value));
}

/// The names of `__all__`, where that is a list or tuple.
std::span<Value> namesOfAll(Value all) {
  if (List *list = all ? asList(all) : nullptr)
    return {list->items, list->size};
  if (Tuple *tuple = all ? asTuple(all) : nullptr)
    return {tuple->items, tuple->size};
  return {};
}

bool importStar(Frame *f, Value module) {
  Session &session = *f->session;
  if (!isExactly(module, TypeId::Module)) {
    session.raise(TypeId::ImportError, "from-import-* object has no __dict__ "
                                       "and no __all__");
    return false;
  }
  Dict *from = module.as<ModuleObject>()->dict;
  if (Value all = dictGetStr(from, staticName(NameId::DunderAll))) {
    for (Value each : namesOfAll(all)) {
      Str *name = asStr(each);
      Value value =
          name ? dictGetStr(from, session.intern(name)) : Value::empty();
      if (value && !storeStarred(f, name, value))
        return false;
    }
    return true;
  }
  for (uint32_t i = 0; i < from->used; ++i) {
    DictEntry entry = from->entries[i];
    Str *name = entry.key ? asStr(entry.key) : nullptr;
    if (name && name->length && name->at(0) != '_' &&
        !storeStarred(f, name, entry.value))
      return false;
  }
  return true;
}
} // namespace

PreludeHooks montyjit::preludeHooks;

void montyjit::registerModules(std::span<const ModuleDef> modules) {
  for (const ModuleDef &def : modules) {
    for (NativeTable table : {def.natives, def.hidden})
      for (NativeDef &native : table)
        parseSignature(native);
    moduleTable().push_back(&def);
  }
}

std::span<const ModuleDef *const> montyjit::moduleDefs() {
  return moduleTable();
}

Value montyjit::makeNativeFunction(Session &session, const NativeDef &def,
                                   Value owner) {
  auto *function = static_cast<NativeFunction *>(
      session.heap.allocate(sizeof(NativeFunction)));
  function->shape = builtinShape(TypeId::BuiltinFunction);
  function->def = &def;
  function->owner = owner;
  return Value::fromObject(function);
}

void montyjit::registerBuiltins(NativeTable natives) {
  Session &session = *world.session;
  for (NativeDef &def : natives) {
    parseSignature(def);
    addBuiltin(def.name, makeNativeFunction(session, def, Value::empty()));
  }
}

Value montyjit::importModule(Session &session, Str *name) {
  if (!session.modules)
    session.modules = makeDict(session);
  if (Value known = dictGetStr(session.modules, name))
    return known == none() ? raiseNotFound(session, name) : known;
  return loadModule(session, name);
}

Value montyjit::importDotted(Session &session, std::string_view name) {
  Value parent, module;
  for (size_t end = 0; end != std::string_view::npos;) {
    end = name.find('.', end ? end + 1 : 0);
    module = importModule(session, session.intern(name.substr(0, end)));
    if (!module)
      return module;
    if (parent) {
      std::string_view path = name.substr(0, end);
      Str *last = session.intern(path.substr(path.rfind('.') + 1));
      if (!session.setAttr(parent, last, module))
        return Value::empty();
    }
    parent = module;
  }
  return module;
}

bool montyjit::hasModule(std::string_view name) { return findModule(name); }

/// Code whose `__builtins__` has no `__import__` imports nothing.
static bool mayImport(Frame *f, Node *n) {
  if (dictGetStr(builtinsOf(*f->session, f->globals),
                 staticName(NameId::DunderImport)))
    return true;
  raiseImportError(*f->session, TypeId::ImportError, "__import__ not found",
                   nullptr, nullptr);
  return failImport(f, n), false;
}

template <bool R> Completion montyjit::execImport(Stmt *stmt, Frame *f) {
  auto *n = cast<ImportNode>(stmt);
  Session &session = *f->session;
  uint32_t i = 0;
  if (R && f->resume && resumeNode(f->resume) == n->id) {
    i = uint32_t(temp(f, n, IndexTemp).asInt());
    if (!finishSource(f, n, n->names[i]->name->text))
      return Completion::Unwind;
  } else if (!R && !mayImport(f, n)) {
    return Completion::Unwind;
  }
  if (R && f->resume && !resumeTarget(n->names, f, i))
    return Completion::Unwind;
  for (; i < n->names.size(); ++i) {
    AliasNode *alias = n->names[i];
    std::string_view path = alias->name->text;
    Value module = importDotted(session, path);
    if (!module) {
      save(f, n, IndexTemp, Value::fromInt(i));
      return failImport(f, n);
    }
    if (!alias->asname && path.find('.') != std::string_view::npos)
      module =
          importModule(session, session.intern(path.substr(0, path.find('.'))));
    if (!alias->target->store(alias->target, f, module))
      return Completion::Unwind;
  }
  return Completion::Next;
}

template <bool R> Completion montyjit::execImportFrom(Stmt *stmt, Frame *f) {
  auto *n = cast<ImportFromNode>(stmt);
  Session &session = *f->session;
  if (n->level) {
    raiseImportError(session, TypeId::ImportError,
                     "attempted relative import with no known parent package",
                     nullptr, nullptr);
    return failImport(f, n);
  }
  if (n->module->text == "__future__")
    return Completion::Next;
  if (!R && !mayImport(f, n))
    return Completion::Unwind;
  uint32_t i = 0;
  if (R && f->resume && resumeNode(f->resume) == n->id) {
    if (!finishSource(f, n, n->module->text))
      return Completion::Unwind;
  } else if (R && f->resume && !resumeTarget(n->names, f, i)) {
    return Completion::Unwind;
  }
  Value module = importDotted(session, n->module->text);
  if (!module)
    return failImport(f, n);
  for (; i < n->names.size(); ++i) {
    AliasNode *alias = n->names[i];
    if (!alias->target) {
      if (!importStar(f, module))
        return failImport(f, n);
      continue;
    }
    Value value = importName(session, module, n, alias);
    if (!value)
      return failImport(f, n);
    if (!alias->target->store(alias->target, f, value))
      return Completion::Unwind;
  }
  return Completion::Next;
}

namespace montyjit {
template Completion execImport<false>(Stmt *, Frame *);
template Completion execImport<true>(Stmt *, Frame *);
template Completion execImportFrom<false>(Stmt *, Frame *);
template Completion execImportFrom<true>(Stmt *, Frame *);
} // namespace montyjit
