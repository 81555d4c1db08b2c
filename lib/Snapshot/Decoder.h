//===- Decoder.h - A session from a verified file ---------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_SNAPSHOT_DECODER_H
#define MONTYJIT_LIB_SNAPSHOT_DECODER_H

#include "Checks.h"
#include "File.h"
#include "Format.h"

#include "montyjit/Runtime/Frame.h"

namespace montyjit::snapshot {

using Words = flatbuffers::Vector<uint64_t>;

/// Builds the object graph in passes: shared objects, codes and plain data;
/// classes; all other objects, still empty; then their contents. Every step
/// checks what it reads; the first failure ends it.
class Decoder {
public:
  Decoder(Session &session, Tree *tree, const SourceLoader &load,
          const Run &run)
      : session_(session), mainTree_(tree), load_(load), run_(run),
        count_(run.kinds()->size()) {}

  bool run();
  const std::string &error() const { return error_; }

  //===--- The archive of Fields.h: reads the words of one object ---------===//

  void begin(uint32_t number);
  /// \return whether all words were read, and well.
  bool end() {
    return error_.empty() && (at_ == end_ || fail("too many words"));
  }
  bool hasMore() const { return error_.empty() && at_ < end_; }
  uint64_t next();
  /// A value of Python, or empty.
  void value(Value &v);
  /// The same for what no other word may refer to: checked with the frames.
  void ownedValue(Value &v);
  /// The same where the namespace of a built-in type may stand.
  void namespaceValue(Value &v);
  void value(Value &v, Kind kind);
  void optional(Value &v, Kind kind);
  template <typename T> void pointer(T *&object, Kind kind) {
    Value v;
    optional(v, kind);
    object = v ? v.as<T>() : nullptr;
  }
  template <typename T> void number(T &n) { n = T(next()); }
  void flag(bool &b) { b = next() != 0; }
  void lateFlag(bool &b) { b = at_ < end_ && next() != 0; }
  void code(Code *&code);
  /// The code of a Python function.
  void pythonCode(Code *&code);
  void codeValue(Value &v);
  void frame(Frame *&frame);

  Session &session() { return session_; }
  /// Notes the first failure. \return false.
  bool fail(std::string message) {
    if (error_.empty())
      error_ = std::move(message);
    return false;
  }

private:
  Kind kind(uint32_t n) const { return Kind(run_.kinds()->Get(n)); }
  uint32_t firstWord(uint32_t n) const {
    return n ? run_.word_ends()->Get(n - 1) : 0;
  }
  uint32_t wordCount(uint32_t n) const {
    return run_.word_ends()->Get(n) - firstWord(n);
  }
  uint64_t wordAt(uint32_t n, uint32_t i) const {
    return run_.words()->Get(firstWord(n) + i);
  }
  std::string_view data(uint32_t n) const;
  /// \return the number that \p word refers to, or `count_` with an error.
  uint32_t numberOf(uint64_t word);
  Value valueOf(uint64_t word);
  bool isOfKind(uint32_t n, Kind kind) const;
  /// \return whether it is the namespace of a built-in type.
  bool isNamespace(uint32_t n) const;
  /// \return the class of an object; null with an error if there is none.
  Type *classOf(uint32_t n);
  /// Counts memory. \return whether there may be so much.
  bool charge(uint64_t bytes);

  bool checkColumns();
  bool readClasses();
  bool loadTrees();
  Tree *loadTree(const Source &source);
  bool makeShared(uint32_t n);
  bool makeCode(uint32_t n);
  bool makeData(uint32_t n);
  bool makeStr(uint32_t n);
  bool makeBigInt(uint32_t n);
  bool makeTypes();
  bool allocateType(uint32_t n);
  bool fillType(uint32_t n);
  bool layOutType(uint32_t n);
  bool checkMro(Type *type);
  bool finishType(uint32_t n);
  bool allocate(uint32_t n);
  bool allocateFrame(uint32_t n);
  bool fill(uint32_t n);
  bool fillContents(uint32_t n);
  bool fillTuple(Tuple *tuple);
  bool fillList(List *list);
  bool chargeCollisions(const Words &words, uint32_t first, uint32_t count);
  bool fillDict(Dict *dict);
  bool fillSet(SetObject *set);
  bool fillFunction(Function *function);
  bool fillFrame(Frame *frame);
  bool readAttributes();
  bool fillAttributes(uint32_t n);
  bool fillDictionary(uint32_t n);
  bool setRoots();
  bool setCounters();
  bool setIdentities();
  bool checkChain();
  bool isSoundFrame(uint32_t n);
  bool ownsItsState(uint32_t n);
  bool checkBodies();
  bool checkTracebacks();
  bool checkFrames();

  Session &session_;
  Tree *mainTree_;
  const SourceLoader &load_;
  const Run &run_;
  const uint32_t count_;
  std::string error_;
  /// Objects, codes and frames by number; in the collected heap.
  void **objects_ = nullptr;
  std::vector<Tree *> trees_;
  std::vector<uint32_t> types_, frames_;
  /// The number of each object's class; `count_` for its kind's usual one.
  std::vector<uint32_t> classes_;
  /// How often a word refers to each object; counted before frames are checked.
  std::vector<uint32_t> references_;
  /// What ownedValue() has read.
  std::vector<uint32_t> owned_;
  uint64_t bytes_ = 0;
  uint64_t collisions_ = 0;
  // What is being read: words from `at_` to `end_`.
  const Words *words_ = nullptr;
  uint32_t at_ = 0, end_ = 0;
};

} // namespace montyjit::snapshot

#endif // MONTYJIT_LIB_SNAPSHOT_DECODER_H
