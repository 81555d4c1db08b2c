//===- Diagnoser.cpp - CPython's words for a syntax error -----------------===//

#include "Diagnoser.h"
#include "PegParser.h"

using namespace montyjit;

Diagnostic montyjit::diagnose(const Tree &tree, const ParseOptions &options,
                              uint32_t firstLine) {
  return PegParser(tree, options, firstLine).run();
}

bool montyjit::isIncomplete(const Tree &tree, const ParseOptions &options) {
  PegParser parser(tree, options, 1);
  parser.run();
  return parser.reachedEnd();
}

uint32_t montyjit::lastStatementLine(const Tree &tree) {
  ParseOptions options;
  PegParser parser(tree, options, 1);
  parser.run();
  return parser.lastStatementLine();
}
