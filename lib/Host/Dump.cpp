#include "montyjit/Host/Dump.h"
#include "montyjit/Host/Run.h"

#include "Errors.h"
#include "Snapshots.h"

#include "montyjit/AST/Printer.h"
#include "montyjit/Interp/ResumePoint.h"
#include "montyjit/Modules/Modules.h"
#include "montyjit/Parse/Dump.h"
#include "montyjit/Parse/Parser.h"
#include "montyjit/Sema/Dump.h"
#include "montyjit/Sema/Sema.h"
#include "montyjit/Sema/UnitWalk.h"

#include <fmt/format.h>

using namespace montyjit;

namespace {

/// Lists the nodes of a unit at which a frame can stop.
class ResumePointLister {
public:
  explicit ResumePointLister(std::string &out) : out_(out) {}
  void unit(const CodeUnit &unit);

private:
  void node(const CodeUnit &unit, Node *node);

  std::string &out_;
};

void ResumePointLister::node(const CodeUnit &unit, Node *node) {
  if (node->id) {
    uint32_t temporaries = temporariesOf(node);
    out_ += fmt::format("  {:5} {:5} {:5}  {} {}:{}",
                        resumePoint(node->id, ResumeKind::Reexecute),
                        resumePoint(node->id, ResumeKind::AfterCall),
                        resumePoint(node->id, ResumeKind::Start),
                        nodeKindName(node->kind), node->range.line,
                        node->range.column);
    if (temporaries)
      out_ += fmt::format(" slots {}..{}", node->temp,
                          node->temp + temporaries - 1);
    out_ += '\n';
  }
  forEachChildInUnit(unit, node, [&](Node *child) { this->node(unit, child); });
}

void ResumePointLister::unit(const CodeUnit &codeUnit) {
  out_ += fmt::format("unit {} {} slots {}\n", codeUnit.number,
                      codeUnit.qualName, codeUnit.numSlots);
  out_ += "  re-execute, after its call, from its start\n";
  forEachRoot(codeUnit, [&](Node *root) { node(codeUnit, root); });
  for (const CodeUnit *child : codeUnit.children)
    unit(*child);
}

/// \return the dump of an analysed tree.
std::string dumpTree(DumpStage stage, Tree &tree) {
  if (stage == DumpStage::Resolved)
    return dumpResolved(tree);
  std::string out;
  ResumePointLister(out).unit(*findUnit(tree, 0));
  return out;
}

/// \return what a run of the script is compiled to.
Result<std::string> dumpCode(DumpStage stage, std::string_view source,
                             const std::string &scriptName) {
  Result<Program> program = Program::compile(source, scriptName);
  if (!program)
    return program.error();
  std::string text;
  RunOptions options;
  options.jit.mode = JitMode::Force;
  options.jit.isSynchronous = true;
  options.jit.listing =
      stage == DumpStage::Llvm ? JitListing::Llvm : JitListing::Assembly;
  options.writer = [&](std::string_view piece) { text += piece; };
  Progress end = Run(*program, options).start();
  if (auto *error = std::get_if<Error>(&end))
    return *error;
  return text;
}

} // namespace

Result<std::string> montyjit::dumpStage(DumpStage stage,
                                        std::string_view source,
                                        std::string scriptName) {
  initModules();
  Diagnostic error;
  std::string text;
  if (stage == DumpStage::Llvm || stage == DumpStage::Assembly)
    return dumpCode(stage, source, scriptName);
  if (stage == DumpStage::Snapshot) {
    SnapshotFile file;
    if (file.open(source, text))
      return file.print();
    return refusal(text);
  }
  Tree tree;
  ParseOptions options;
  if (stage == DumpStage::Tokens) {
    if (dumpTokens(source, text, error))
      return text;
  } else if (parseModule(source, scriptName, options, tree, error)) {
    if (stage == DumpStage::Ast)
      return printTree(tree.module, {.indent = 2}) + '\n';
    if (analyze(tree, SemaOptions(), error))
      return dumpTree(stage, tree);
  }
  return describeDiagnostic(error, source, scriptName);
}
