#include "SessionHost.h"

#include "Convert.h"
#include "Errors.h"

#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Interp/ResumePoint.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"

using namespace montyjit;

SessionHost::SessionHost(RunOptions options, bool endsWithModule)
    : options_(std::move(options)), session_(options_.limits),
      endsWithModule_(endsWithModule) {
  session_.hostContext = session_.writeContext = this;
  session_.write = [](void *context, std::string_view text) {
    auto *self = static_cast<SessionHost *>(context);
    if (self->options_.writer)
      self->options_.writer(text);
  };
  session_.writeError = [](void *context, std::string_view text) {
    auto *self = static_cast<SessionHost *>(context);
    if (self->options_.errorWriter)
      self->options_.errorWriter(text);
  };
  session_.hostFunction = [](void *context, Session &, const HostCall &call,
                             Value &result) {
    return static_cast<SessionHost *>(context)->answerAtOnce(call, result);
  };
  session_.collectsAlways = options_.collectOften;
  session_.stopInterval = options_.reloadOften;
  enableJit();
}

SessionHost::~SessionHost() { disableCompiler(session_); }

namespace {
/// Calls and turns that make code hot. Compiling costs some milliseconds of
/// another core; what has run this often will most likely run as often again.
constexpr uint32_t HotCalls = 300;
constexpr uint32_t HotTurns = 3000;
/// Forced: the first call or turn shows the types.
constexpr uint32_t ForcedCalls = 2;
} // namespace

void SessionHost::enableJit() {
  const JitOptions &jit = options_.jit;
  if (jit.mode == JitMode::Off)
    return;
  bool isForced = jit.mode == JitMode::Force;
  CompilerSettings &settings = compiler_.settings;
  settings.isSynchronous = jit.isSynchronous;
  settings.crashesOnError = jit.crashOnError;
  settings.failsGuards = jit.failGuards;
  settings.listing = CodeListing(jit.listing);
  if (jit.listing != JitListing::None)
    settings.writeListing = std::exchange(options_.writer, nullptr);
  settings.isQuickFirst = !isForced && !jit.failGuards;
  settings.hotCalls = jit.threshold ? jit.threshold
                      : isForced    ? ForcedCalls
                                    : HotCalls;
  settings.hotTurns = jit.threshold ? jit.threshold
                      : isForced    ? ForcedCalls
                                    : HotTurns;
  enableCompiler(session_, compiler_);
}

bool SessionHost::define(std::string_view name, Value value) {
  return value &&
         dictSetStr(session_, session_.globals, session_.intern(name), value);
}

bool SessionHost::makeMainModule(const Inputs &inputs) {
  ModuleObject *module = makeModule(session_, session_.intern("__main__"));
  if (!module)
    return false;
  session_.globals = module->dict;
  for (const ExternalFunction &function : options_.functions) {
    Str *name = session_.intern(function.name);
    LazyObject *external = makeLazy(session_, TypeId::ExternalFunction);
    external->fields[0] = Value::fromObject(name);
    if (!define(function.name, Value::fromObject(external)))
      return false;
  }
  registerFunctions();
  for (const auto &[name, value] : inputs)
    if (!define(name, toSession(session_, value)))
      return false;
  return true;
}

void SessionHost::registerFunctions() {
  for (const ExternalFunction &function : options_.functions)
    if (function.answer)
      functions_[session_.intern(function.name)] = &function.answer;
}

std::optional<Progress> SessionHost::settle(Value &result) {
  for (;;) {
    // Only the outermost frame of a forged snapshot ends with a marker.
    if (result == Value::exhausted() || result == Value::raisedMarker())
      return Error{"SystemError", "the run ends without a value", {}};
    if (endsWithModule_ && (result || session_.hasRaised()))
      result = runExitFunctions(session_, result);
    if (result || isStopped())
      return std::nullopt;
    if (session_.hasRaised())
      return describeException(session_, session_.takeException());
    // Only what a forged snapshot brings about stops outside of any frame.
    if (!session_.chainHead)
      return Error{"SystemError", "the run waits in no frame", {}};
    Progress event = describeSuspension();
    auto *error = std::get_if<Error>(&event);
    if (!error)
      return event;
    // The arguments cannot leave the session: the call raises.
    result = resume(ScriptException{error->type, error->message});
  }
}

Value SessionHost::resume(const Reply &reply) {
  session_.status = Status::Ok;
  session_.delivered = valueOf(reply, session_.hostCall.id);
  if (session_.delivered.isEmpty())
    session_.deliveredException = session_.takeException();
  return continueRun(session_);
}

Value SessionHost::resume(
    const std::vector<std::pair<uint32_t, Reply>> &replies) {
  session_.status = Status::Ok;
  List *answers = makeList(session_);
  for (const auto &[id, reply] : replies) {
    Value value = valueOf(reply, id);
    bool isValue = bool(value);
    if (!isValue)
      value = session_.takeException();
    Value answer[] = {Value::fromInt(id), boolValue(isValue), value};
    Tuple *tuple = makeTuple(session_, answer, 3);
    if (!append(session_, answers, Value::fromObject(tuple)))
      break;
  }
  session_.delivered = Value::fromObject(answers);
  return continueRun(session_);
}

Futures SessionHost::describeFutures() {
  Futures futures;
  for (Value id : *session_.hostCall.args.as<Tuple>())
    futures.callIds.push_back(uint32_t(id.asInt()));
  return futures;
}

Value SessionHost::makeFuture(uint32_t callId) {
  LazyObject *future = makeLazy(session_, TypeId::PendingCall);
  future->fields[0] = Value::fromInt(callId);
  return Value::fromObject(future);
}

/// \return the answer, or empty with the exception pending.
Value SessionHost::valueOf(const Reply &reply, uint32_t callId) {
  if (auto *value = std::get_if<HostValue>(&reply))
    return toSession(session_, *value);
  auto *exception = std::get_if<ScriptException>(&reply);
  if (!exception)
    return makeFuture(callId);
  HostValue::Items args;
  if (!exception->message.empty())
    args.emplace_back(exception->message);
  Value made = makeScriptException(session_, exception->type, args);
  return made ? session_.raiseValue(made) : made;
}

Progress SessionHost::describeSuspension() {
  switch (session_.suspendReason) {
  case SuspendReason::NameLookup:
    return NameLookup{toUtf8(session_.hostCall.function.as<Str>())};
  case SuspendReason::Futures:
    return describeFutures();
  default:
    break;
  }
  Result<Call> call = describeCall(session_.hostCall);
  if (!call)
    return call.error();
  locate(*call);
  return std::move(*call);
}

Result<Call> SessionHost::describeCall(const HostCall &hostCall) {
  Call call;
  call.function = toUtf8(hostCall.function.as<Str>());
  call.callId = hostCall.id;
  auto *args = hostCall.args.as<Tuple>();
  call.args.reserve(args->size);
  for (Value arg : *args) {
    Result<HostValue> value = fromSession(session_, arg);
    if (!value)
      return value.error();
    call.args.push_back(std::move(*value));
  }
  if (hostCall.kwargs.isEmpty())
    return call;
  std::optional<Error> error;
  forEachEntry(hostCall.kwargs.as<Dict>(), [&](DictEntry &entry) {
    Result<HostValue> value = fromSession(session_, entry.value);
    if (value)
      call.kwargs.emplace_back(toUtf8(asStr(entry.key)), std::move(*value));
    else
      error = value.error();
  });
  if (error)
    return *error;
  return call;
}

/// The call stands where the innermost frame of the script is suspended.
void SessionHost::locate(Call &call) {
  for (Frame *frame = session_.chainHead; frame; frame = frame->caller) {
    SourcePosition position;
    if (frame->code->unit && !frame->code->isHidden &&
        sourceHooks.position(frame->code, resumeNode(frame->resume),
                             position)) {
      call.line = position.range.line;
      call.column = position.range.column;
      return;
    }
  }
}

bool SessionHost::answerAtOnce(const HostCall &hostCall, Value &result) {
  auto place = functions_.find(hostCall.function.as<Str>());
  if (place == functions_.end())
    return false;
  Result<Call> call = describeCall(hostCall);
  Reply reply = call ? (*place->second)(*call)
                     : ScriptException{call.error().type, call.error().message};
  result = valueOf(reply, hostCall.id);
  return true;
}
