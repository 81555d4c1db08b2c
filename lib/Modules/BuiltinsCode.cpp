//===- BuiltinsCode.cpp - eval, exec, compile, open -----------------------===//

#include "BuiltinsTables.h"
#include "SourceCode.h"
#include "Support.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Interp/PyCode.h"
#include "montyjit/Interp/RunCode.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Resumable.h"

#include <cerrno>

using namespace montyjit;

namespace {
//===--- Namespaces -------------------------------------------------------===//

bool isMapping(Session &session, Value value) {
  return bool(session.lookupSpecial(typeOf(value), Special::GetItem));
}

bool checkGlobals(Session &session, Value globals, bool isEval) {
  if (asDict(globals))
    return true;
  if (!isEval)
    session.raiseFormat(TypeId::TypeError,
                        "exec() globals must be a dict, not {}",
                        typeName(globals));
  else
    session.raise(TypeId::TypeError,
                  isMapping(session, globals)
                      ? "globals must be a real dict; try eval(expr, {}, "
                        "mapping)"
                      : "globals must be a dict");
  return false;
}

bool checkLocals(Session &session, Value locals, bool isEval) {
  if (isMapping(session, locals))
    return true;
  if (isEval)
    session.raise(TypeId::TypeError, "locals must be a mapping");
  else
    session.raiseFormat(TypeId::TypeError,
                        "locals must be a mapping or None, not {}",
                        typeName(locals));
  return false;
}

/// New namespaces get `__builtins__`, as CPython's do.
bool addBuiltins(Session &session, Dict *globals) {
  Str *name = staticName(NameId::DunderBuiltins);
  if (globals == session.globals || dictGetStr(globals, name))
    return true;
  Value builtins = importModule(session, session.intern("builtins"));
  return builtins && dictSetStr(session, globals, name, builtins);
}

/// Puts what is not given into \p globals and \p locals: the caller's. \return
/// false with TypeError pending.
bool completeNamespaces(Session &session, Value &globals, Value &locals,
                        Value caller, bool isEval) {
  Tuple *given = callerNamespaces(session, caller);
  if (!given)
    return false;
  bool hasGlobals = !isNoneOrAbsent(globals);
  bool hasLocals = !isNoneOrAbsent(locals);
  if (hasLocals && !checkLocals(session, locals, isEval))
    return false;
  if (hasGlobals && !checkGlobals(session, globals, isEval))
    return false;
  if (!hasLocals)
    locals = hasGlobals ? globals : given->items[1];
  if (!hasGlobals)
    globals = given->items[0];
  return addBuiltins(session, asDict(globals));
}

//===--- eval and exec ----------------------------------------------------===//

/// Slots of both: the parameters, with the caller's namespaces as the last one.
enum RunSlot : uint32_t {
  Source,
  Globals,
  Locals,
  EvalCaller,
  ExecCaller,
  Closure = EvalCaller,
};

Value runText(Session &session, Value *args, bool isEval) {
  std::string text;
  if (!readSource(session, args[Source], isEval ? "eval" : "exec", text))
    return Value::empty();
  CompileRequest request;
  request.isDecoded = asStr(args[Source]);
  std::string_view shown = text;
  if (isEval) {
    request.mode = ParseMode::Eval;
    shown.remove_prefix(std::min(shown.find_first_not_of(" \t"), shown.size()));
  }
  Tree *tree = compileText(session, shown, request);
  if (!tree)
    return Value::empty();
  Value result = runCode(session, codeOf(session, tree->module->unit),
                         asDict(args[Globals]), args[Locals]);
  if (result)
    dropIfUnused(session, tree);
  return result;
}

Value runCodeObject(Session &session, Value *args, const char *function) {
  Code *code = codeOf(args[Source]);
  if (!code->unit)
    return session.raiseFormat(TypeId::TypeError,
                               "{}() arg 1 must be a string, bytes or code "
                               "object",
                               function);
  if (code->unit->frees.size())
    return session.raiseFormat(
        TypeId::TypeError,
        "code object passed to {}() may not contain free variables", function);
  return runCode(session, code, asDict(args[Globals]), args[Locals]);
}

/// Functions' code takes no part in exec() but with cells, which are refused as
/// well.
bool checkClosure(Session &session, Value source, Value closure) {
  if (isNoneOrAbsent(closure))
    return true;
  session.raise(TypeId::TypeError,
                isExactly(source, TypeId::Code)
                    ? "cannot use a closure with this code object"
                    : "closure can only be used when source is a code object");
  return false;
}

Value run(Session &session, Value *args, bool isEval) {
  return isExactly(args[Source], TypeId::Code)
             ? runCodeObject(session, args, isEval ? "eval" : "exec")
             : runText(session, args, isEval);
}

} // namespace

Tuple *montyjit::callerNamespaces(Session &session, Value caller) {
  if (caller && isTuple(caller) && caller.as<Tuple>()->size == 2 &&
      asDict(caller.as<Tuple>()->items[0]))
    return caller.as<Tuple>();
  session.raise(TypeId::SystemError, "no namespaces of a caller");
  return nullptr;
}

Value montyjit::evalStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  if (!completeNamespaces(s, f->slots[Globals], f->slots[Locals],
                          f->slots[EvalCaller], true))
    return Value::empty();
  AWAIT(1, result, run(s, f->slots, true));
  return result;
  RESUMABLE_END();
}

Value montyjit::execStep(Frame *f) {
  Session &s = *f->session;
  Value result;
  RESUMABLE_BEGIN(f);
  if (!completeNamespaces(s, f->slots[Globals], f->slots[Locals],
                          f->slots[ExecCaller], false) ||
      !checkClosure(s, f->slots[Source], f->slots[Closure]))
    return Value::empty();
  AWAIT(1, result, run(s, f->slots, false));
  return none();
  RESUMABLE_END();
}

/// The namespaces of the main module, for who is called by no Python code.
static Value mainNamespaces(Session &session) {
  Value globals = Value::fromObject(session.globals);
  return Value::fromObject(makePair(session, globals, globals));
}

Value montyjit::unframedEvalStep(Frame *f) {
  if (!f->resume)
    f->slots[EvalCaller] = mainNamespaces(*f->session);
  return evalStep(f);
}

Value montyjit::unframedExecStep(Frame *f) {
  if (!f->resume)
    f->slots[ExecCaller] = mainNamespaces(*f->session);
  return execStep(f);
}

//===--- compile ----------------------------------------------------------===//

namespace {
bool readFlags(Session &session, Value value, CompileRequest &request) {
  constexpr int64_t onlyAst = 0x400, topLevelAwait = 0x2000;
  constexpr int64_t known = 0x1ff'ff30 | onlyAst | topLevelAwait;
  if (!value)
    return true;
  int64_t flags;
  if (!sizeArgument(session, value, flags))
    return false;
  if (flags & ~known) {
    session.raise(TypeId::ValueError, "compile(): unrecognised flags");
    return false;
  }
  if (flags & onlyAst) {
    session.raise(TypeId::NotImplementedError,
                  "compile() does not make syntax trees");
    return false;
  }
  request.allowsTopLevelAwait = flags & topLevelAwait;
  return true;
}

bool checkOptimize(Session &session, Value value) {
  int64_t level = -1;
  if (value && !sizeArgument(session, value, level))
    return false;
  if (level < -1 || level > 2)
    session.raise(TypeId::ValueError, "compile(): invalid optimize value");
  return level >= -1 && level <= 2;
}

bool readFileName(Session &session, Value value, std::string &name) {
  std::string_view bytes;
  if (Str *string = asStr(value))
    name = toUtf8(string);
  else if (isSubtype(typeOf(value), builtinType(TypeId::Bytes)) &&
           bytesView(value, bytes))
    name = bytes;
  else
    return session.raiseFormat(
               TypeId::TypeError,
               "expected str, bytes or os.PathLike object, not {}",
               typeName(value)),
           false;
  return true;
}

/// (message, line, column, end line, end column): what a SyntaxError would
/// tell.
Tuple *warningRow(Session &session, const Diagnostic &warning) {
  Str *message = makeStr(session, warning.message);
  Tuple *row = message ? makeTuple(session, 5) : nullptr;
  if (!row)
    return nullptr;
  row->items[0] = Value::fromObject(message);
  const SourceRange &range = warning.range;
  uint32_t places[] = {range.line, range.column + 1, range.endLine,
                       range.endColumn + 1};
  for (uint32_t i = 0; i < std::size(places); ++i)
    row->items[i + 1] = Value::fromInt(places[i]);
  return row;
}

/// Hands \p warnings to the module of that name (Replay). \return false when it
/// did not complete, or raised one of them.
bool giveWarnings(Session &session, const std::vector<Diagnostic> &warnings,
                  const std::string &fileName) {
  if (warnings.empty())
    return true;
  List *found = makeList(session);
  for (const Diagnostic &warning : warnings) {
    Tuple *row = warningRow(session, warning);
    if (!row || !append(session, found, Value::fromObject(row)))
      return false;
  }
  Str *name = makeStr(session, fileName);
  Value module = importModule(session, session.intern("warnings"));
  Value give = name && module
                   ? session.getAttr(module, session.intern("_warn_syntax"))
                   : Value::empty();
  if (!give)
    return false;
  Value words[] = {Value::fromObject(found), Value::fromObject(name)};
  return bool(session.call(give, words, 2));
}

Value compileSource(Session &session, Value *args) {
  CompileRequest request;
  std::vector<Diagnostic> warnings;
  request.warnings = &warnings;
  std::string text;
  if (!readFileName(session, args[1], request.fileName) ||
      !readCompileMode(session, args[2], request.mode) ||
      !readFlags(session, args[3], request) || !checkOptimize(session, args[5]))
    return Value::empty();
  if (isExactly(args[0], TypeId::Code))
    return args[0];
  if (!readSource(session, args[0], "compile", text))
    return Value::empty();
  request.isDecoded = asStr(args[0]);
  // A run that was abandoned compiles once more.
  Tree *tree = compileText(session, text, request);
  if (tree && !giveWarnings(session, warnings, request.fileName))
    return Value::empty();
  return tree ? codeObject(session, codeOf(session, tree->module->unit))
              : Value::empty();
}

/// A session has no files unless the host grants them.
Value openFile(Session &session, Value *args) {
  return raiseOsError(session, EACCES, "Permission denied", args[0]);
}

NativeDef table[] = {
    {"compile",
     "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, "
     "_feature_version=-1)",
     compileSource, NativeKind::Replay},
    {"open",
     "(file, mode='r', buffering=-1, encoding=None, errors=None, "
     "newline=None, closefd=True, opener=None)",
     openFile},
};
} // namespace

NativeTable montyjit::codeBuiltins() { return table; }
