//===- NameTable.h - Numbers for identifiers, mangling ----------*- C++ -*-===//

#ifndef MONTYJIT_LIB_SEMA_NAMETABLE_H
#define MONTYJIT_LIB_SEMA_NAMETABLE_H

#include "montyjit/AST/Tree.h"

#include <string_view>
#include <unordered_map>

namespace montyjit {

/// Numbers the identifiers of a tree, so that tables about names are arrays.
/// The number and what is special about a name are kept in Ident::cell while
/// the table lives; it must be 0 before and is 0 again afterwards.
class NameTable {
public:
  explicit NameTable(Tree &tree);
  NameTable(const NameTable &) = delete;
  NameTable &operator=(const NameTable &) = delete;
  ~NameTable();

  static uint32_t numberOf(const Ident *ident) { return uint32_t(ident->cell); }
  /// \return whether a class body mangles the name: `__x`, but not `__x__`.
  static bool isPrivate(const Ident *ident) { return ident->cell & Private; }
  /// \return whether a call of the name can look at the caller's variables.
  static bool isFrameReader(const Ident *ident) {
    return ident->cell & FrameReader;
  }
  static bool isSuper(const Ident *ident) { return ident->cell & Super; }
  static bool isDebug(const Ident *ident) { return ident->cell & Debug; }
  static bool isDunderClass(const Ident *ident) {
    return ident->cell & DunderClass;
  }

  /// \return how many numbers were given so far.
  uint32_t size() const { return uint32_t(tree_.idents.size()); }

  /// \return whether `super` or `__class__` occurs anywhere in the tree.
  bool mentionsClassCell() const { return mentionsClassCell_; }

  Ident *dunderClass() { return special(dunderClass_, "__class__"); }
  Ident *classNamespace() { return special(namespace_, "__classdict__"); }
  Ident *firstIterator() { return special(firstIterator_, ".0"); }
  Ident *module() { return special(module_, "<module>"); }
  Ident *lambda() { return special(lambda_, "<lambda>"); }
  Ident *genexpr() { return special(genexpr_, "<genexpr>"); }
  Ident *result() { return special(result_, "return"); }
  Ident *annotate() { return special(annotate_, "__annotate__"); }

  /// \return the identifier with the text \p text, made if there was none.
  Ident *intern(std::string_view text);

  /// \return what \p name means inside of a class named \p className (null: not
  /// in a class).
  Ident *mangle(Ident *name, Ident *className) {
    return className && isPrivate(name) ? mangleSlow(name, className) : name;
  }

private:
  static constexpr uint64_t Private = uint64_t(1) << 32;
  static constexpr uint64_t FrameReader = uint64_t(1) << 33;
  static constexpr uint64_t Super = uint64_t(1) << 34;
  static constexpr uint64_t Debug = uint64_t(1) << 35;
  static constexpr uint64_t DunderClass = uint64_t(1) << 36;

  void classify(Ident *ident);
  void classifyUnderscored(Ident *ident);
  Ident *append(std::string_view text);
  Ident *special(Ident *&known, const char *text) {
    return known ? known : known = append(text);
  }
  Ident *mangleSlow(Ident *name, Ident *className);

  Tree &tree_;
  bool mentionsClassCell_ = false;
  Ident *dunderClass_ = nullptr;
  Ident *namespace_ = nullptr;
  Ident *annotate_ = nullptr;
  Ident *firstIterator_ = nullptr;
  Ident *module_ = nullptr;
  Ident *lambda_ = nullptr;
  Ident *genexpr_ = nullptr;
  Ident *result_ = nullptr;
  /// Filled at the first intern().
  std::unordered_map<std::string_view, Ident *> byText_;
};

} // namespace montyjit

#endif // MONTYJIT_LIB_SEMA_NAMETABLE_H
