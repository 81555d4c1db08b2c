//===- Encoder.h - A session as bytes ---------------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_SNAPSHOT_ENCODER_H
#define MONTYJIT_LIB_SNAPSHOT_ENCODER_H

#include "File.h"
#include "Format.h"

#include "montyjit/Runtime/Frame.h"

#include <unordered_map>

namespace montyjit::snapshot {

/// Walks the graph breadth first and writes each object when its turn comes.
class Encoder {
public:
  Encoder(Session &session, const Tree *tree, const ProgramImage &program,
          const HostCounters &host)
      : session_(session), mainTree_(tree), program_(program), host_(host) {}

  bool run(std::string &bytes);
  const std::string &error() const { return error_; }

  //===--- The archive of Fields.h ----------------------------------------===//

  void value(Value v) { words_.push_back(word(v)); }
  void value(Value v, Kind) { value(v); }
  void optional(Value v, Kind) { value(v); }
  template <typename T> void pointer(T *object, Kind) {
    value(object ? Value::fromObject(object) : Value::empty());
  }
  template <typename T> void number(T n) { words_.push_back(uint64_t(n)); }
  void flag(bool b) { words_.push_back(b); }
  void lateFlag(bool b) {
    if (b)
      words_.push_back(b);
  }
  void code(Code *code) { words_.push_back(wordOf(code, Category::Code)); }
  void namespaceValue(Value v) { value(v); }
  void pythonCode(Code *c) { code(c); }
  void codeValue(Value v) { code(v.as<Code>()); }
  void frame(Frame *f) {
    words_.push_back(f ? wordOf(f, Category::Frame) : uint64_t(EmptyWord));
  }

private:
  enum class Category : uint8_t { Object, Code, Frame };
  struct Node {
    void *address;
    Category category;
  };

  /// The word of \p v; a number for its object.
  uint64_t word(Value v);
  uint64_t wordOf(void *address, Category category);
  /// The number of \p tree among the sources; zero is the program.
  uint64_t treeNumber(const Tree *tree);

  Kind write(Node node);
  Kind writeObject(montyjit::Object *object);
  Kind writeCode(Code *code);
  void writeFrame(Frame *frame);
  void writeStr(Str *string);
  void writeDict(Dict *dict);
  void writeSet(SetObject *set);
  void writeType(Type *type);
  void writeFunction(Function *function);
  void writeNative(NativeFunction *function);
  void writeContents(Kind kind, montyjit::Object *object);
  void writeClass(Kind kind, Type *type);
  void writeAttributes(montyjit::Object *object);
  void writeData(const void *data, size_t size) {
    auto *begin = static_cast<const uint8_t *>(data);
    bytes_.insert(bytes_.end(), begin, begin + size);
  }
  void writeData(std::string_view text) { writeData(text.data(), text.size()); }
  std::vector<uint64_t> roots();
  std::vector<uint64_t> counters() const;
  std::vector<uint64_t> limits() const;
  std::vector<uint64_t> identities() const;
  flatbuffers::Offset<Run> finishRun(const std::vector<uint64_t> &roots);
  void fail(std::string message) {
    if (error_.empty())
      error_ = std::move(message);
  }

  Session &session_;
  const Tree *mainTree_;
  const ProgramImage &program_;
  const HostCounters &host_;
  flatbuffers::FlatBufferBuilder builder_{4096};
  std::unordered_map<const void *, uint32_t> numbers_;
  std::vector<Node> nodes_;
  std::vector<const Tree *> trees_;
  std::string error_;
  // The columns.
  std::vector<uint8_t> kinds_, bytes_;
  std::vector<uint32_t> classes_, wordEnds_, byteEnds_;
  std::vector<uint64_t> words_, attributes_;
};

} // namespace montyjit::snapshot

#endif // MONTYJIT_LIB_SNAPSHOT_ENCODER_H
