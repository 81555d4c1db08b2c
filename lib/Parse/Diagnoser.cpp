//===- Diagnoser.cpp - CPython's words for a syntax error -----------------===//

#include "Diagnoser.h"
#include "PegParser.h"

using namespace montyjit;

Diagnostic montyjit::diagnose(const Tree &tree, const ParseOptions &options,
                              uint32_t firstLine) {
  return PegParser(tree, options, firstLine).run();
}
