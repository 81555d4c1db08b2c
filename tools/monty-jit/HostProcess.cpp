#include "HostProcess.h"

#include "Files.h"

#include "montyjit/Host/Json.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace montyjit;

extern char **environ;

namespace {

const HostValue *find(const HostValue &dict, std::string_view name) {
  if (dict.kind() == HostValue::Kind::Dict)
    for (const auto &[key, value] : dict.pairs())
      if (key.kind() == HostValue::Kind::Str && key.text() == name)
        return &value;
  return nullptr;
}

Reply failure(std::string message) {
  return ScriptException{"RuntimeError", std::move(message)};
}

std::string textOf(const HostValue *value) {
  return value && value->kind() == HostValue::Kind::Str ? value->text() : "";
}

} // namespace

ChildProcess::ChildProcess(const std::string &command,
                           const std::vector<std::string> &arguments) {
  int toChild[2], fromChild[2];
  if (pipe2(toChild, O_CLOEXEC) != 0 || pipe2(fromChild, O_CLOEXEC) != 0)
    throw UsageError(std::string("pipe: ") + std::strerror(errno));
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO);

  std::string script = command + " \"$@\"";
  std::vector<char *> argv = {const_cast<char *>("sh"),
                              const_cast<char *>("-c"), script.data(),
                              const_cast<char *>("sh")};
  for (const std::string &argument : arguments)
    argv.push_back(const_cast<char *>(argument.c_str()));
  argv.push_back(nullptr);
  int failure = posix_spawn(&process_, "/bin/sh", &actions, nullptr,
                            argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(toChild[0]);
  close(fromChild[1]);
  input_ = toChild[1];
  output_ = fromChild[0];
  // A child that ended is an error reply, not a signal.
  std::signal(SIGPIPE, SIG_IGN);
  if (failure)
    throw UsageError(command + ": " + std::strerror(failure));
}

ChildProcess::~ChildProcess() {
  close(input_);
  close(output_);
  if (process_ > 0)
    while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR)
      ;
}

bool ChildProcess::send(std::string_view line) {
  return writeAll(input_, line) && writeAll(input_, "\n");
}

std::string ChildProcess::receive(bool &isEnd) {
  isEnd = false;
  size_t searched = 0;
  for (;;) {
    size_t end = received_.find('\n', searched);
    if (end != std::string::npos) {
      std::string line = received_.substr(0, end);
      received_.erase(0, end + 1);
      return line;
    }
    searched = received_.size();
    char buffer[65536];
    ssize_t count = read(output_, buffer, sizeof(buffer));
    if (count > 0) {
      received_.append(buffer, size_t(count));
    } else if (count == 0 || errno != EINTR) {
      isEnd = true;
      return {};
    }
  }
}

std::string argumentsAsJson(const Call &call) {
  std::string out = "\"args\":";
  appendJson(HostValue::list(call.args), out);
  out += ",\"kwargs\":{";
  for (const auto &[name, value] : call.kwargs) {
    if (out.back() != '{')
      out += ',';
    appendJsonString(name, out);
    out += ':';
    appendJson(value, out);
  }
  return out + '}';
}

Reply HostProcess::answer(const Call &call) {
  std::string request =
      "{\"id\":" + std::to_string(call.callId) + ",\"function\":";
  appendJsonString(call.function, request);
  request += ',' + argumentsAsJson(call) + '}';
  bool isEnd = !child_.send(request);
  std::string line = isEnd ? "" : child_.receive(isEnd);
  if (isEnd)
    return failure("the host process ended before it answered");
  Result<HostValue> reply = parseJson(line);
  if (!reply)
    return failure("reply of the host process: " + reply.error().message);
  if (const HostValue *value = find(*reply, "return"))
    return *value;
  if (const HostValue *exception = find(*reply, "raise"))
    return ScriptException{textOf(find(*exception, "type")),
                           textOf(find(*exception, "message"))};
  return failure("reply of the host process: neither return nor raise");
}
