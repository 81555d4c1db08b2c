//===--- Traceback.cpp - What an uncaught exception prints ----------------===//

#include "montyjit/Runtime/Traceback.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Str.h"

#include "TracebackLines.h"
#include "TracebackText.h"

#include <algorithm>
#include <memory>
#include <unordered_set>

namespace montyjit {

namespace {

constexpr uint32_t RepeatedFrames = 3;
constexpr uint32_t MaxGroupWidth = 15;
constexpr uint32_t MaxGroupDepth = 10;

constexpr std::string_view CauseMessage =
    "\nThe above exception was the direct cause of the following exception:\n"
    "\n";
constexpr std::string_view ContextMessage =
    "\nDuring handling of the above exception, another exception occurred:\n"
    "\n";

/// An exception with those that print above it. Each exception prints once,
/// even when several lead to it.
struct Printed {
  ExceptionObject *exception;
  Printed *cause = nullptr;
  Printed *context = nullptr;
  std::vector<Printed *> members;
  bool isGroup = false;
};

/// Decides what is printed, in the order that CPython finds the exceptions.
class Collector {
public:
  Printed *collect(Value exception) {
    Printed *root = add(exception);
    std::vector<Printed *> queue = {root};
    while (!queue.empty()) {
      Printed *next = queue.back();
      queue.pop_back();
      expand(next, queue);
    }
    return root;
  }

private:
  Printed *add(Value exception) {
    all_.push_back(std::make_unique<Printed>());
    all_.back()->exception = exception.as<ExceptionObject>();
    seen_.insert(exception.bits);
    return all_.back().get();
  }

  bool isNew(Value exception) const {
    return exception && !seen_.count(exception.bits);
  }

  void expand(Printed *item, std::vector<Printed *> &queue) {
    ExceptionObject *exception = item->exception;
    if (isNew(exception->cause))
      item->cause = add(exception->cause);
    if (!item->cause && !exception->suppressContext &&
        isNew(exception->context))
      item->context = add(exception->context);
    Value value = Value::fromObject(exception);
    item->isGroup = isInstance(value, TypeId::BaseExceptionGroup);
    if (item->isGroup)
      for (Value member : *groupExceptions(value))
        item->members.push_back(add(member));
    if (item->cause)
      queue.push_back(item->cause);
    if (item->context)
      queue.push_back(item->context);
    queue.insert(queue.end(), item->members.begin(), item->members.end());
  }

  std::vector<std::unique_ptr<Printed>> all_;
  std::unordered_set<uint64_t> seen_;
};

/// Writes exceptions, groups as trees with a margin.
class Printer {
public:
  explicit Printer(Session &session) : session_(session) {}

  void print(const Printed *item) {
    std::vector<std::pair<std::string_view, const Printed *>> chain;
    while (item) {
      const Printed *above = item->cause ? item->cause : item->context;
      chain.push_back({!above        ? ""
                       : item->cause ? CauseMessage
                                     : ContextMessage,
                       item});
      item = above;
    }
    for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
      if (!link->first.empty())
        emit(link->first);
      printOne(link->second);
    }
  }

  std::string take() { return std::move(text_); }

private:
  void emit(std::string_view text, char margin = '|') {
    std::string indent(2 * depth_, ' ');
    if (depth_)
      indent += {margin, ' '};
    while (!text.empty()) {
      size_t end = std::min(text.find('\n'), text.size() - 1);
      text_ += indent;
      text_ += text.substr(0, end + 1);
      text.remove_prefix(end + 1);
    }
  }

  void printOne(const Printed *item) {
    if (!item->isGroup) {
      printStack(item, "Traceback (most recent call last):\n", '|');
      return emit(
          formatExceptionOnly(session_, Value::fromObject(item->exception)));
    }
    if (depth_ > MaxGroupDepth)
      return emit("... (max_group_depth is " + std::to_string(MaxGroupDepth) +
                  ")\n");
    bool isOutermost = depth_ == 0;
    depth_ += isOutermost;
    printStack(item, "Exception Group Traceback (most recent call last):\n",
               isOutermost ? '+' : '|');
    emit(formatExceptionOnly(session_, Value::fromObject(item->exception)));
    printMembers(item);
    depth_ -= isOutermost;
  }

  void printStack(const Printed *item, std::string_view title, char margin) {
    if (!item->exception->traceback)
      return;
    emit(title, margin);
    emit(formatTraceback(session_, item->exception->traceback));
  }

  void printMembers(const Printed *group) {
    uint32_t count = uint32_t(group->members.size());
    uint32_t shown = std::min(count, MaxGroupWidth + 1);
    needsClosing_ = false;
    for (uint32_t i = 0; i < shown; ++i) {
      // The innermost group that ends here draws the line.
      bool isLast = i + 1 == shown;
      needsClosing_ |= isLast;
      printMember(group, i);
      if (isLast && needsClosing_) {
        text_ += std::string(2 * depth_ + 2, ' ') +
                 "+------------------------------------\n";
        needsClosing_ = false;
      }
    }
  }

  void printMember(const Printed *group, uint32_t index) {
    bool isCut = index >= MaxGroupWidth;
    std::string title = isCut ? "..." : std::to_string(index + 1);
    text_ += std::string(2 * depth_, ' ') + (index ? "  " : "+-") +
             "+---------------- " + title + " ----------------\n";
    ++depth_;
    if (isCut) {
      size_t rest = group->members.size() - MaxGroupWidth;
      emit("and " + std::to_string(rest) + " more exception" +
           (rest > 1 ? "s" : "") + "\n");
    } else {
      print(group->members[index]);
    }
    --depth_;
  }

  Session &session_;
  std::string text_;
  uint32_t depth_ = 0;
  bool needsClosing_ = false;
};

std::string repeatedLine(uint32_t count) {
  return "  [Previous line repeated " + std::to_string(count) + " more time" +
         (count > 1 ? "s" : "") + "]\n";
}

/// "module.Qual.Name"; the main module and builtins are left out.
std::string className(Type *type) {
  std::string name = toUtf8(type->name);
  if (Str *qualName = type->qualName ? asStr(type->qualName) : nullptr)
    name = toUtf8(qualName);
  if (!type->module)
    return name;
  Str *module = asStr(type->module);
  std::string prefix = module ? toUtf8(module) : "<unknown>";
  if (prefix == "__main__" || prefix == "builtins")
    return name;
  return prefix + "." + name;
}

std::string formatNotes(Session &session, Value notes) {
  std::string text;
  Value *items = &notes;
  uint32_t count = 0;
  if (List *list = asList(notes)) {
    items = list->items;
    count = list->size;
  } else if (Tuple *tuple = asTuple(notes)) {
    items = tuple->items;
    count = tuple->size;
  } else {
    return safeText(session, notes, Conversion::Repr,
                    "<__notes__ repr() failed>") +
           "\n";
  }
  for (uint32_t i = 0; i < count; ++i)
    text +=
        safeText(session, items[i], Conversion::Str, "<note str() failed>") +
        "\n";
  return text;
}

} // namespace

std::string safeText(Session &session, Value value, Conversion conversion,
                     const char *otherwise) {
  Frame *head = session.chainHead, *tail = session.chainTail;
  Value result =
      conversion == Conversion::Str ? session.str(value) : session.repr(value);
  if (result)
    return toUtf8(asStr(result));
  if (session.hasRaised()) {
    session.takeException();
    return otherwise;
  }
  // It wants to ask the host: too late for that.
  session.chainHead = head;
  session.chainTail = tail;
  session.suspendReason = SuspendReason::None;
  session.status = Status::Ok;
  return otherwise;
}

std::string formatTraceback(Session &, const Traceback *traceback) {
  std::string text;
  const Traceback *last = nullptr;
  uint32_t count = 0;
  auto finishRun = [&] {
    if (count > RepeatedFrames)
      text += repeatedLine(count - RepeatedFrames);
    count = 0;
  };
  for (; traceback; traceback = traceback->next) {
    if (!last || last->code != traceback->code ||
        last->line != traceback->line) {
      finishRun();
      last = traceback;
    }
    if (++count <= RepeatedFrames)
      text += formatEntry(traceback);
  }
  finishRun();
  return text;
}

std::string formatExceptionOnly(Session &session, Value exception) {
  auto *object = exception.as<ExceptionObject>();
  std::string name = className(typeOf(exception));
  std::string text;
  if (isInstance(exception, TypeId::SyntaxError)) {
    text = formatSyntaxError(session, exception, name);
  } else {
    std::string message = safeText(session, exception, Conversion::Str,
                                   "<exception str() failed>");
    message += suggestionFor(session, exception);
    text = message.empty() ? name + "\n" : name + ": " + message + "\n";
  }
  if (object->notes && !(object->notes == none()))
    text += formatNotes(session, object->notes);
  return text;
}

std::string formatException(Session &session, Value exception) {
  Collector collector;
  Printer printer(session);
  printer.print(collector.collect(exception));
  return printer.take();
}

} // namespace montyjit
