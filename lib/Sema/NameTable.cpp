//===- NameTable.cpp - Numbers for identifiers, mangling ------------------===//

#include "NameTable.h"

#include <string>

namespace montyjit {

NameTable::NameTable(Tree &tree) : tree_(tree) {
  uint32_t number = 0;
  for (Ident *ident : tree.idents) {
    assert(ident->cell == 0 && "identifier is in use by a session");
    ident->cell = number++;
    classify(ident);
  }
}

NameTable::~NameTable() {
  for (Ident *ident : tree_.idents)
    ident->cell = 0;
}

void NameTable::classify(Ident *ident) {
  std::string_view text = ident->text;
  switch (text.empty() ? '\0' : text.front()) {
  case '_':
    return classifyUnderscored(ident);
  case 's':
    if (text == "super") {
      ident->cell |= Super;
      mentionsClassCell_ = true;
    }
    return;
  case 'l':
  case 'v':
  case 'd':
  case 'e':
    if (text == "locals" || text == "vars" || text == "dir" || text == "eval" ||
        text == "exec")
      ident->cell |= FrameReader;
    return;
  }
}

void NameTable::classifyUnderscored(Ident *ident) {
  std::string_view text = ident->text;
  if (!text.starts_with("__"))
    return;
  if (!text.ends_with("__")) {
    if (text.find('.') == std::string_view::npos)
      ident->cell |= Private;
  } else if (text == "__class__") {
    dunderClass_ = ident;
    ident->cell |= DunderClass;
    mentionsClassCell_ = true;
  } else if (text == "__classdict__") {
    namespace_ = ident;
  } else if (text == "__annotate__") {
    annotate_ = ident;
  } else if (text == "__debug__") {
    ident->cell |= Debug;
  }
}

Ident *NameTable::append(std::string_view text) {
  auto *ident = tree_.arena.create<Ident>();
  ident->text = tree_.arena.copy(text);
  ident->cell = size();
  tree_.idents.push_back(ident);
  if (!byText_.empty())
    byText_.emplace(ident->text, ident);
  if (text == "__class__")
    ident->cell |= DunderClass;
  return ident;
}

Ident *NameTable::intern(std::string_view text) {
  if (byText_.empty())
    for (Ident *ident : tree_.idents)
      byText_.emplace(ident->text, ident);
  auto found = byText_.find(text);
  return found == byText_.end() ? append(text) : found->second;
}

Ident *NameTable::mangleSlow(Ident *name, Ident *className) {
  std::string_view stripped = className->text;
  size_t letters = stripped.find_first_not_of('_');
  if (letters == std::string_view::npos)
    return name;
  std::string mangled("_");
  mangled += stripped.substr(letters);
  mangled += name->text;
  return intern(mangled);
}

} // namespace montyjit
