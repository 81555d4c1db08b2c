#include "montyjit/Host/Program.h"

#include "Errors.h"
#include "ProgramState.h"

#include "montyjit/Modules/Modules.h"
#include "montyjit/Parse/KeywordTypo.h"
#include "montyjit/Parse/Parser.h"
#include "montyjit/Sema/Sema.h"

using namespace montyjit;

static std::unique_ptr<Tree>
makeTree(std::string_view source, const std::string &scriptName,
         const ParseOptions &options, const SemaOptions &sema,
         Diagnostic &error, std::vector<Diagnostic> *warnings = nullptr) {
  auto tree = std::make_unique<Tree>();
  if (!parseModule(source, scriptName, options, *tree, error, warnings)) {
    // The error will be printed: nobody can catch it.
    suggestKeyword(*tree, error, [](Tree &other) {
      Diagnostic ignored;
      return analyze(other, SemaOptions(), ignored);
    });
    return nullptr;
  }
  return analyze(*tree, sema, error) ? std::move(tree) : nullptr;
}

/// \return what CPython writes to sys.stderr about \p warnings.
static std::string warningText(const Tree &tree, const std::string &scriptName,
                               const std::vector<Diagnostic> &warnings) {
  std::string text;
  for (const Diagnostic &warning : warnings) {
    std::string_view line = tree.lineText(warning.range.line);
    size_t begin = std::min(line.find_first_not_of(" \t\f"), line.size());
    line = line.substr(begin, line.find_last_not_of(" \t\f\r\n") + 1 - begin);
    text += scriptName + ":" + std::to_string(warning.range.line) +
            ": SyntaxWarning: " + warning.message + "\n";
    if (!line.empty())
      text += "  " + std::string(line) + "\n";
  }
  return text;
}

std::unique_ptr<Tree> montyjit::makeTree(std::string_view source,
                                         const std::string &scriptName,
                                         Diagnostic &error) {
  return ::makeTree(source, scriptName, ParseOptions(), SemaOptions(), error);
}

std::unique_ptr<Tree> montyjit::remakeTree(std::string_view source,
                                           const std::string &scriptName,
                                           uint32_t recipe, Diagnostic &error) {
  auto mode = std::min(recipe & RecipeMode, uint32_t(ParseMode::Single));
  // The text of a tree is decoded.
  ParseOptions options{
      .mode = ParseMode(mode), .ignoreCookie = true, .displays = true};
  SemaOptions sema{.markResult = !(recipe & RecipeNoResult),
                   .topLevelAwait = !(recipe & RecipeNoAwait),
                   .moduleNamespace = bool(recipe & RecipeNamespace)};
  return ::makeTree(source, scriptName, options, sema, error);
}

std::unique_ptr<Tree> ProgramState::take(Diagnostic &error) {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    if (!idle_.empty()) {
      std::unique_ptr<Tree> tree = std::move(idle_.back());
      idle_.pop_back();
      return tree;
    }
  }
  return makeTree(source, scriptName, error);
}

void ProgramState::giveBack(std::unique_ptr<Tree> tree) {
  std::lock_guard<std::mutex> lock(mutex_);
  idle_.push_back(std::move(tree));
}

Result<Program> Program::compile(std::string_view source,
                                 std::string scriptName,
                                 std::vector<std::string> inputNames) {
  initModules();
  Diagnostic error;
  std::vector<Diagnostic> warnings;
  std::unique_ptr<Tree> tree = ::makeTree(source, scriptName, ParseOptions(),
                                          SemaOptions(), error, &warnings);
  if (!tree)
    return describeDiagnostic(error, source, scriptName);
  addTreeWarnings(*tree, warnings);
  std::string text = warningText(*tree, scriptName, warnings);
  auto state = std::make_shared<ProgramState>(
      std::string(source), std::move(scriptName), std::move(inputNames));
  state->warnings = std::move(text);
  state->giveBack(std::move(tree));
  return Program(std::move(state));
}

const std::string &Program::source() const { return state_->source; }
const std::string &Program::scriptName() const { return state_->scriptName; }
const std::vector<std::string> &Program::inputNames() const {
  return state_->inputNames;
}
