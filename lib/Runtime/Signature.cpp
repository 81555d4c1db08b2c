//===--- Signature.cpp - Parsing and binding signatures -------------------===//

#include "montyjit/Runtime/Signature.h"

#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <vector>

namespace montyjit {

//===----------------------------------------------------------------------===//
// Parsing
//===----------------------------------------------------------------------===//

namespace {

/// Cuts "(a, /, b='x,y', *, c=f(1, 2))" into its parameters.
class SignatureReader {
public:
  explicit SignatureReader(std::string_view text) : text_(text) {
    text_.remove_prefix(text_.find('(') + 1);
    text_ = text_.substr(0, text_.rfind(')'));
  }

  /// \return the next parameter without surrounding spaces; empty at the end.
  std::string_view next() {
    size_t end = endOfItem();
    std::string_view item = text_.substr(0, end);
    text_.remove_prefix(std::min(end + 1, text_.size()));
    return trim(item);
  }

private:
  /// \return where the next comma stands that is in no quotes or brackets. All
  /// signatures are read at every start, so a character must cost little.
  size_t endOfItem() const {
    size_t depth = 0;
    for (size_t i = 0; i < text_.size(); ++i)
      switch (text_[i]) {
      case '\'':
      case '"':
        i = endOfQuotes(i);
        break;
      case '(':
      case '[':
      case '{':
        ++depth;
        break;
      case ')':
      case ']':
      case '}':
        --depth;
        break;
      case ',':
        if (depth == 0)
          return i;
        break;
      default:
        break;
      }
    return text_.size();
  }

  /// \return where the quotes end that begin at \p begin.
  size_t endOfQuotes(size_t begin) const {
    size_t i = begin + 1;
    while (i < text_.size() && text_[i] != text_[begin])
      i += text_[i] == '\\' ? 2 : 1;
    return i;
  }

  static std::string_view trim(std::string_view item) {
    size_t begin = item.find_first_not_of(" \n");
    if (begin == std::string_view::npos)
      return {};
    return item.substr(begin, item.find_last_not_of(" \n") + 1 - begin);
  }

  std::string_view text_;
};

/// \return the name in "name=default" or "name: annotation".
std::string_view parameterName(std::string_view item) {
  size_t end = item.find_first_of("=: ");
  return item.substr(0, std::min(end, item.size()));
}

/// Fills \p signature and collects its parameters.
void readParameters(std::string_view text, Signature &signature,
                    std::vector<Signature::Parameter> &parameters) {
  SignatureReader reader(text);
  bool keywordOnly = false;
  for (std::string_view item; !(item = reader.next()).empty();) {
    if (item == "/") {
      signature.numPosOnly = uint16_t(parameters.size());
    } else if (item == "*") {
      keywordOnly = true;
    } else if (item.starts_with("**")) {
      signature.hasKwArgs = true;
      parameters.push_back({makeStaticName(item.substr(2)), false});
    } else if (item.starts_with("*")) {
      signature.hasVarArgs = keywordOnly = true;
      parameters.push_back({makeStaticName(item.substr(1)), false});
    } else {
      bool isRequired = item.find('=') == std::string_view::npos;
      parameters.push_back({makeStaticName(parameterName(item)), isRequired});
      if (keywordOnly)
        continue;
      ++signature.numPositional;
      signature.numRequired += isRequired;
    }
  }
}

/// \return whether the first parameter is the receiver.
bool takesReceiver(const NativeDef &def, Str *first) {
  // A static method other than `__new__` takes neither instance nor class.
  if (def.role == NativeRole::Static)
    return std::strcmp(def.name, "__new__") == 0;
  return def.role != NativeRole::Plain || first->ascii() == "self" ||
         first->ascii() == "cls";
}

/// The code object of a resumable built-in's frames.
Code *makeResumableCode(const NativeDef &def) {
  Code *code = new Code{};
  code->entry = resumableEntry;
  code->resume = resumableResume;
  code->native = &def;
  code->numParams = def.parsed->numParameters;
  code->numPositional = def.parsed->numPositional;
  code->numSlots = code->numParams + def.stateSlots;
  return code;
}

} // namespace

/// Reads the text; hasSelf is false.
static Signature *readSignature(std::string_view text) {
  auto *signature = new Signature{};
  std::vector<Signature::Parameter> parameters;
  parameters.reserve(8);
  readParameters(text, *signature, parameters);
  signature->numParameters = uint16_t(parameters.size());
  signature->parameters = new Signature::Parameter[parameters.size()];
  std::copy(parameters.begin(), parameters.end(), signature->parameters);
  return signature;
}

namespace {
/// Built-ins with the same text share what it says: some 1,500 have 300 texts,
/// which the linker makes one string each.
/// Lives as long as the built-in world.
struct SharedSignature {
  Signature *plain = nullptr;
  /// The same with a receiver; made when the first function has one.
  Signature *withSelf = nullptr;
};
} // namespace

/// \pre the built-in world is being made: one thread at a time.
static Signature *sharedSignature(const NativeDef &def) {
  static auto &known =
      *new std::unordered_map<const char *, SharedSignature>(512);
  SharedSignature &shared = known[def.signature];
  if (!shared.plain)
    shared.plain = readSignature(def.signature);
  if (!shared.plain->numParameters ||
      !takesReceiver(def, shared.plain->parameters[0].name))
    return shared.plain;
  if (!shared.withSelf) {
    shared.withSelf = new Signature(*shared.plain);
    shared.withSelf->hasSelf = true;
  }
  return shared.withSelf;
}

void parseSignature(NativeDef &def) {
  if (def.parsed)
    return;
  // Errors look the function up by its name, and so does every session.
  makeStaticName(def.name);
  def.parsed = sharedSignature(def);
  if (def.kind == NativeKind::Resumable)
    def.code = makeResumableCode(def);
}

//===----------------------------------------------------------------------===//
// Names and styles
//===----------------------------------------------------------------------===//

namespace {

bool isConstructor(const NativeDef &def) {
  return std::strcmp(def.name, "__new__") == 0 ||
         std::strcmp(def.name, "__init__") == 0;
}

/// \return the class in the MRO of \p type whose own method \p def is; null if
/// there is none.
Type *findOwner(Type *type, const NativeDef &def) {
  Str *name = findStaticName(def.name);
  for (uint32_t i = 0; name && i < type->mroCount; ++i) {
    Dict *dict = type->mro[i]->dict;
    Value found = dict ? dictGetStr(dict, name) : Value::empty();
    if (found && found.isObject() &&
        found.object()->shape->type->layout == Layout::Native &&
        found.as<NativeFunction>()->def == &def)
      return type->mro[i];
  }
  return nullptr;
}

/// \return the class that a receiver of \p def is, or is an instance of.
Type *receiverType(const NativeDef &def, Value receiver) {
  bool isClass =
      def.role == NativeRole::Static || def.role == NativeRole::ClassMethod;
  if (isClass && isInstance(receiver, TypeId::Type))
    return receiver.as<Type>();
  return typeOf(receiver);
}

/// \return the name of the module that has \p def as a function; empty for
/// builtins.
std::string findModuleName(Session &session, const NativeDef &def) {
  std::string result;
  Str *name = findStaticName(def.name);
  if (!session.modules || !name)
    return result;
  forEachEntry(session.modules, [&](DictEntry &entry) {
    if (!isInstance(entry.value, TypeId::Module))
      return;
    ModuleObject *module = entry.value.as<ModuleObject>();
    Value found = dictGetStr(module->dict, name);
    if (found && isExactly(found, TypeId::BuiltinFunction) &&
        found.as<NativeFunction>()->def == &def)
      result = toUtf8(module->name);
  });
  return result == "builtins" ? std::string() : result;
}

/// How CPython's counterpart takes its arguments.
enum class Style {
  /// wrap_unaryfunc and its like, behind slot wrappers.
  Slot,
  NoArguments,
  One,
  /// _PyArg_CheckPositional.
  Positional,
  /// _PyArg_UnpackKeywords.
  Keywords,
};

/// \p owner is the class that has the method.
Style styleOf(const NativeDef &def, TypeId owner) {
  const Signature &signature = *def.parsed;
  uint32_t self = signature.hasSelf;
  if (signature.hasKwArgs)
    return Style::Positional;
  if (signature.numPosOnly < signature.numPositional ||
      signature.numParameters > signature.numPositional + signature.hasVarArgs)
    return Style::Keywords;
  if (isConstructor(def) || signature.hasVarArgs)
    return Style::Positional;
  Str *first = self ? signature.parameters[0].name : nullptr;
  if (first && def.role == NativeRole::Plain && first->ascii() == "self" &&
      isSlotName(def.name, owner))
    return Style::Slot;
  if (signature.numPositional == self)
    return Style::NoArguments;
  if (signature.numPositional == self + 1 && signature.numRequired == self + 1)
    return Style::One;
  return Style::Positional;
}

/// Constructors with keywords, and sorted(), that count positional arguments
/// the older way.
bool countsOldStyle(std::string_view name) {
  return name == "sorted" || name == "int" || name == "str";
}

const char *plural(uint64_t count) { return count == 1 ? "" : "s"; }

} // namespace

bool isSlotName(std::string_view name, TypeId owner) {
  static constexpr std::string_view ordinary[] = {
      "__round__",   "__trunc__",         "__floor__",
      "__ceil__",    "__format__",        "__bytes__",
      "__missing__", "__length_hint__",   "__reversed__",
      "__dir__",     "__set_name__",      "__enter__",
      "__exit__",    "__complex__",       "__instancecheck__",
      "__aenter__",  "__subclasscheck__", "__aexit__",
      "__new__"};
  static constexpr std::string_view slots[] = {
#define SPECIAL(ID, TEXT) TEXT,
#include "montyjit/Runtime/Names.def"
  };
  // These have a faster method of the same name beside the slot.
  if (name == "__getitem__" && (owner == TypeId::List || owner == TypeId::Dict))
    return false;
  if (name == "__contains__" &&
      (owner == TypeId::Dict || owner == TypeId::Set ||
       owner == TypeId::FrozenSet))
    return false;
  return std::ranges::count(slots, name) && !std::ranges::count(ordinary, name);
}

std::string functionTitle(Session &session, const NativeDef &def,
                          const Value *args, uint32_t count) {
  if (!def.parsed->hasSelf || !count) {
    std::string module = findModuleName(session, def);
    return module.empty() ? def.name : module + "." + def.name;
  }
  Type *type = receiverType(def, args[0]);
  Type *owner =
      def.role == NativeRole::ClassMethod ? type : findOwner(type, def);
  std::string prefix = owner ? toUtf8(owner->name) + "." : std::string();
  return prefix + def.name;
}

//===----------------------------------------------------------------------===//
// Binding
//===----------------------------------------------------------------------===//

namespace {

/// \return the number of the parameter that can be given by the name \p key, or
/// -1.
int64_t findNamed(const Signature &signature, Str *key) {
  uint32_t end = signature.numParameters - signature.hasKwArgs;
  for (uint32_t i = signature.numPosOnly; i < end; ++i) {
    if (signature.hasVarArgs && i == signature.numPositional)
      continue;
    Str *name = signature.parameters[i].name;
    if (name == key || equalStr(name, key))
      return i;
  }
  return -1;
}

/// Binds one call; only made when there is something wrong with it.
class Binder {
public:
  Binder(Session &session, const NativeDef &def, Value *args, uint32_t count,
         Tuple *kwNames, Value *out)
      : session_(session), def_(def), signature_(*def.parsed), args_(args),
        kwNames_(kwNames), out_(out), numKeywords_(kwNames ? kwNames->size : 0),
        numArgs_(count - numKeywords_), self_(signature_.hasSelf) {}

  bool bind() {
    if (self_ && numArgs_ == 0)
      return fail("unbound method {}() needs an argument", def_.name);
    Type *owner =
        self_ ? findOwner(receiverType(def_, args_[0]), def_) : nullptr;
    style_ = styleOf(def_, owner ? owner->id : TypeId::Object);
    if (!checkCounts())
      return false;
    std::fill_n(out_, signature_.numParameters, Value::empty());
    std::copy_n(args_, std::min<uint32_t>(numArgs_, signature_.numPositional),
                out_);
    return bindVarArgs() && bindKeywords();
  }

private:
  template <typename... Args>
  bool fail(fmt::format_string<Args...> format, Args &&...args) {
    session_.raise(TypeId::TypeError,
                   fmt::vformat(format, fmt::make_format_args(args...)));
    return false;
  }

  std::string title() { return functionTitle(session_, def_, args_, numArgs_); }
  /// The name alone; a constructor is called by its class's name.
  std::string name() {
    if (!isConstructor(def_) || !self_)
      return def_.name;
    Type *owner = findOwner(receiverType(def_, args_[0]), def_);
    return owner ? toUtf8(owner->name) : def_.name;
  }

  uint32_t given() const { return numArgs_ - self_; }
  uint32_t maximum() const { return signature_.numPositional - self_; }
  uint32_t minimum() const { return signature_.numRequired - self_; }

  bool checkCounts() {
    if (style_ == Style::Keywords)
      return checkKeywordStyle();
    if (numKeywords_ && !signature_.hasKwArgs)
      return failKeywords();
    if (given() >= minimum() && (signature_.hasVarArgs || given() <= maximum()))
      return true;
    return failCount();
  }

  bool failKeywords() {
    if (style_ == Style::Slot)
      return fail("wrapper {}() takes no keyword arguments", def_.name);
    return fail("{}() takes no keyword arguments",
                isConstructor(def_) ? name() : title());
  }

  bool failCount() {
    switch (style_) {
    case Style::Slot:
      return failSlotCount();
    case Style::NoArguments:
      return fail("{}() takes no arguments ({} given)", title(), given());
    case Style::One:
      return fail("{}() takes exactly one argument ({} given)", title(),
                  given());
    case Style::Positional:
    case Style::Keywords:
      return failPositional(maximum());
    }
    return false;
  }

  bool failSlotCount() {
    if (maximum() <= 1)
      return fail("expected {} argument{}, got {}", maximum(),
                  plural(maximum()), given());
    if (std::strcmp(def_.name, "__pow__") == 0 ||
        std::strcmp(def_.name, "__rpow__") == 0)
      return fail("expected 1 or 2 arguments, got {}", given());
    return failPositional(maximum());
  }

  bool failPositional(uint32_t most) {
    if (most == 0)
      return fail("{} takes no arguments", name());
    bool isExact = minimum() == most && !signature_.hasVarArgs;
    bool tooFew = given() < minimum();
    uint32_t bound = tooFew ? minimum() : most;
    const char *word = isExact ? "" : tooFew ? "at least " : "at most ";
    return fail("{} expected {}{} argument{}, got {}", name(), word, bound,
                plural(bound), given());
  }

  /// Parameters that have a name to be given by, self excluded.
  uint32_t numNamed() const {
    return signature_.numParameters - signature_.hasVarArgs - self_;
  }

  bool checkKeywordStyle() {
    if (countsOldStyle(name()) && (!numKeywords_ || name() == "sorted") &&
        (given() > maximum() || given() < minimum()))
      return failPositional(maximum());
    if (!signature_.hasVarArgs && given() + numKeywords_ > numNamed())
      return fail("{}() takes at most {} {}argument{} ({} given)", name(),
                  numNamed(), given() ? "" : "keyword ", plural(numNamed()),
                  given() + numKeywords_);
    if (!signature_.hasVarArgs && given() > maximum())
      return failTooMany();
    uint32_t posOnly = signature_.numPosOnly - self_;
    uint32_t needed = signature_.numPosOnly ? std::min(posOnly, minimum()) : 0;
    if (given() >= needed)
      return true;
    return fail("{}() takes {} {} positional argument{} ({} given)", name(),
                needed < maximum() ? "at least" : "exactly", needed,
                plural(needed), given());
  }

  bool failTooMany() {
    if (maximum() == 0)
      return fail("{}() takes no positional arguments", name());
    return fail("{}() takes {} {} positional argument{} ({} given)", name(),
                minimum() < maximum() ? "at most" : "exactly", maximum(),
                plural(maximum()), given());
  }

  bool bindVarArgs() {
    if (!signature_.hasVarArgs)
      return true;
    uint32_t first = signature_.numPositional;
    uint32_t rest = numArgs_ > first ? numArgs_ - first : 0;
    Tuple *tuple = makeTuple(session_, args_ + numArgs_ - rest, rest);
    if (!tuple)
      return false;
    out_[first] = Value::fromObject(tuple);
    return true;
  }

  bool bindKeywords() {
    Dict *extra = nullptr;
    if (signature_.hasKwArgs) {
      extra = makeDict(session_, numKeywords_);
      out_[signature_.numParameters - 1] = Value::fromObject(extra);
    }
    Str *unexpected = nullptr, *doubled = nullptr;
    for (uint32_t i = 0; i < numKeywords_; ++i)
      if (!bindKeyword(i, extra, unexpected, doubled))
        return false;
    if (isEnumerate())
      return checkEnumerate(unexpected, doubled);
    if (!checkRequired())
      return false;
    if (doubled)
      return fail("argument for {}() given by name ('{}') and position ({})",
                  name(), toUtf8(doubled), findParameter(doubled) + 1 - self_);
    return unexpected ? failUnexpected(toUtf8(unexpected)) : true;
  }

  bool failUnexpected(const std::string &key) {
    if (isEnumerate())
      return fail("'{}' is an invalid keyword argument for enumerate()", key);
    std::vector<std::string> known;
    for (uint32_t i = signature_.numPosOnly; i < signature_.numParameters; ++i)
      if (!signature_.hasVarArgs || i != signature_.numPositional)
        known.emplace_back(signature_.parameters[i].name->ascii());
    std::string meant = closestName(known, key);
    // The list that sorted() makes is what refuses it.
    return fail("{}() got an unexpected keyword argument '{}'{}",
                name() == "sorted" ? "sort" : name(), key,
                meant.empty() ? meant : ". Did you mean '" + meant + "'?");
  }

  /// Puts one keyword where it belongs; notes what it may not be.
  bool bindKeyword(uint32_t index, Dict *extra, Str *&unexpected,
                   Str *&doubled) {
    Str *key = asStr(kwNames_->items[index]);
    Value value = args_[numArgs_ + index];
    int64_t parameter = findParameter(key);
    if (parameter >= 0 && !out_[parameter]) {
      out_[parameter] = value;
    } else if (parameter >= 0) {
      doubled = doubled ? doubled : key;
    } else if (extra) {
      return dictSetStr(session_, extra, session_.intern(key), value);
    } else {
      unexpected = unexpected ? unexpected : key;
    }
    return true;
  }

  int64_t findParameter(Str *key) const { return findNamed(signature_, key); }

  /// Its errors are written by hand in CPython.
  bool isEnumerate() { return name() == "enumerate"; }

  bool checkEnumerate(Str *unexpected, Str *doubled) {
    if (given() + numKeywords_ == 0)
      return fail("enumerate() missing required argument 'iterable'");
    if (!unexpected && !doubled && !out_[1])
      unexpected = asStr(kwNames_->items[0]);
    Str *refused = doubled ? doubled : unexpected;
    return !refused || failUnexpected(toUtf8(refused));
  }

  bool checkRequired() {
    for (uint32_t i = 0; i < signature_.numParameters; ++i)
      if (signature_.parameters[i].isRequired && !out_[i])
        return fail(
            "{}() missing required argument '{}' (pos {})", name(),
            signature_.parameters[i].name->ascii(),
            i + 1 - self_ -
                (signature_.hasVarArgs && i > signature_.numPositional));
    return true;
  }

  Session &session_;
  const NativeDef &def_;
  const Signature &signature_;
  Value *args_;
  Tuple *kwNames_;
  Value *out_;
  uint32_t numKeywords_;
  /// Positional arguments, the receiver included.
  uint32_t numArgs_;
  uint32_t self_;
  Style style_{};
};

} // namespace

namespace {

/// Puts the keywords where they belong. \return false if one does not fit.
bool bindNames(Session &session, const Signature &signature,
               const Value *values, Tuple *names, Value *out) {
  for (uint32_t i = 0; i < names->size; ++i) {
    Str *key = asStr(names->items[i]);
    int64_t at = findNamed(signature, key);
    if (at >= 0 && !out[at]) {
      out[at] = values[i];
      continue;
    }
    if (at >= 0 || !signature.hasKwArgs ||
        !dictSetStr(session, out[signature.numParameters - 1].as<Dict>(),
                    session.intern(key), values[i]))
      return false;
  }
  return true;
}

/// Binds a call with nothing wrong. \return false, with nothing pending, if
/// there is something that the Binder has to complain about.
bool bindFitting(Session &session, const Signature &signature,
                 const Value *args, uint32_t count, Tuple *kwNames,
                 Value *out) {
  uint32_t given = count - (kwNames ? kwNames->size : 0);
  uint32_t direct = std::min<uint32_t>(given, signature.numPositional);
  if (given < signature.hasSelf || (given > direct && !signature.hasVarArgs))
    return false;
  copyArguments(args, direct, out);
  std::fill(out + direct, out + signature.numParameters, Value::empty());
  if (signature.hasVarArgs)
    out[signature.numPositional] =
        Value::fromObject(makeTuple(session, args + direct, given - direct));
  if (signature.hasKwArgs)
    out[signature.numParameters - 1] = Value::fromObject(makeDict(session));
  if (kwNames && !bindNames(session, signature, args + given, kwNames, out))
    return false;
  for (uint32_t i = direct; i < signature.numParameters; ++i)
    if (signature.parameters[i].isRequired && !out[i])
      return false;
  return true;
}
} // namespace

bool bindNative(Session &session, const NativeDef &def, Value *args,
                uint32_t count, Tuple *kwNames, Value *out) {
  return bindFitting(session, *def.parsed, args, count, kwNames, out) ||
         (session.status == Status::Ok &&
          Binder(session, def, args, count, kwNames, out).bind());
}

//===----------------------------------------------------------------------===//
// Receivers
//===----------------------------------------------------------------------===//

namespace {

/// \return whether the layout of \p type is made by the `__new__` \p function.
bool isMadeBy(Session &session, Type *type, const NativeFunction *function) {
  Value own = session.lookupSpecial(type->solidBase, Special::New);
  return !own || typeOf(own)->layout != Layout::Native ||
         own.as<NativeFunction>()->def == function->def;
}

/// The rules of `type.__new__(cls)` called explicitly.
bool checkNewClass(Session &session, const NativeFunction *function,
                   const Value *args, uint32_t count) {
  Type *owner = function->owner.as<Type>();
  auto fail = [&](const std::string &message) {
    session.raise(TypeId::TypeError,
                  toUtf8(owner->name) + ".__new__(" + message);
    return false;
  };
  if (count == 0)
    return fail("): not enough arguments");
  if (!isInstance(args[0], TypeId::Type))
    return fail("X): X is not a type object (" + typeName(args[0]) + ")");
  Type *type = args[0].as<Type>();
  bool isBelow = isSubtype(type, owner);
  if (isBelow && isMadeBy(session, type, function))
    return true;
  std::string given = toUtf8(type->name);
  if (!isBelow)
    return fail(given + "): " + given + " is not a subtype of " +
                toUtf8(owner->name));
  return fail(given + ") is not safe, use " + toUtf8(type->solidBase->name) +
              ".__new__()");
}

} // namespace

bool checkReceiver(Session &session, const NativeFunction *function,
                   const Value *args, uint32_t count) {
  const NativeDef &def = *function->def;
  if (!def.parsed->hasSelf || !function->owner ||
      !isInstance(function->owner, TypeId::Type))
    return true;
  if (def.role == NativeRole::Static)
    return checkNewClass(session, function, args, count);
  Type *owner = function->owner.as<Type>();
  if (count && isSubtype(typeOf(args[0]), owner))
    return true;
  if (def.role == NativeRole::ClassMethod)
    return true;
  std::string name = toUtf8(owner->name);
  bool isSlot = isSlotName(def.name, owner->id);
  if (!count && isSlot)
    session.raiseFormat(TypeId::TypeError,
                        "descriptor '{}' of '{}' object needs an argument",
                        def.name, name);
  else if (!count)
    session.raiseFormat(TypeId::TypeError,
                        "unbound method {}.{}() needs an argument", name,
                        def.name);
  else if (isSlot)
    session.raiseFormat(TypeId::TypeError,
                        "descriptor '{}' requires a '{}' object but received "
                        "a '{}'",
                        def.name, name, typeName(args[0]));
  else
    session.raiseFormat(TypeId::TypeError,
                        "descriptor '{}' for '{}' objects doesn't apply to a "
                        "'{}' object",
                        def.name, name, typeName(args[0]));
  return false;
}

} // namespace montyjit
