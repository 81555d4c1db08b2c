//===- PreludePool.cpp - Parsed trees of the prelude ----------------------===//

#include "PreludePool.h"

#include "montyjit/Modules/PreludeSources.h"
#include "montyjit/Parse/Parser.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Sema/Sema.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

using namespace montyjit;

namespace {
/// Trees of one source beyond this number are freed rather than kept.
constexpr size_t MaxIdle = 16;

struct Pool {
  std::mutex mutex;
  std::unordered_map<std::string, std::vector<Tree *>> idle;
};

/// Never destroyed: sessions may end while the process does.
Pool &pool() {
  static Pool *instance = new Pool;
  return *instance;
}

const PreludeSource *findSource(std::string_view name) {
  std::span<const PreludeSource> sources = preludeSources();
  auto found = std::lower_bound(
      sources.begin(), sources.end(), name,
      [](const PreludeSource &s, std::string_view n) { return s.name < n; });
  return found != sources.end() && found->name == name ? &*found : nullptr;
}

std::string fileNameOf(std::string_view name) {
  return "<frozen " + std::string(name) + ">";
}

/// A prelude source that is not valid Python is a fault of this library.
[[noreturn]] void reportBroken(const PreludeSource &source,
                               const Diagnostic &error) {
  std::fprintf(stderr, "prelude %s:%u: %s\n", std::string(source.path).c_str(),
               error.range.line, error.message.c_str());
  std::abort();
}

Tree *parseSource(const PreludeSource &source) {
  auto tree = std::make_unique<Tree>();
  Diagnostic error;
  SemaOptions options{.markResult = false, .topLevelAwait = false};
  if (!parseModule(source.text, fileNameOf(source.name), ParseMode::Exec, *tree,
                   error) ||
      !analyze(*tree, options, error))
    reportBroken(source, error);
  tree->isPrelude = true;
  tree->sourceHash =
      uint64_t(hashBytes(source.text.data(), source.text.size()));
  return tree.release();
}
} // namespace

Tree *montyjit::acquirePreludeTree(const char *name) {
  const PreludeSource *source = findSource(name);
  if (!source)
    return nullptr;
  {
    std::lock_guard lock(pool().mutex);
    std::vector<Tree *> &idle = pool().idle[fileNameOf(name)];
    if (!idle.empty()) {
      Tree *tree = idle.back();
      idle.pop_back();
      return tree;
    }
  }
  return parseSource(*source);
}

void montyjit::releasePreludeTree(Tree *tree) {
  {
    std::lock_guard lock(pool().mutex);
    std::vector<Tree *> &idle = pool().idle[tree->fileName];
    if (idle.size() < MaxIdle) {
      idle.push_back(tree);
      return;
    }
  }
  delete tree;
}
