//===- DumpCommand.cpp - monty-jit dump -----------------------------------===//

#include "Commands.h"
#include "Files.h"
#include "Output.h"

#include "montyjit/Host/Dump.h"

#include <cstdio>
#include <map>
#include <memory>

using namespace montyjit;

namespace {

int dump(DumpStage stage, const std::string &file) {
  Result<std::string> text = dumpStage(stage, readFile(file), file);
  if (!text) {
    const Error &error = text.error();
    std::fputs(error.traceback.empty() ? (error.message + '\n').c_str()
                                       : error.traceback.c_str(),
               stderr);
    return ExitError;
  }
  Output output;
  output.write(*text);
  return ExitOk;
}

} // namespace

void addDumpCommand(CLI::App &app, int &exitCode) {
  auto stage = std::make_shared<DumpStage>();
  auto file = std::make_shared<std::string>();
  CLI::App *command = app.add_subcommand(
      "dump", "Show what a stage of the engine makes of a script");
  const std::map<std::string, DumpStage> stages = {
      {"tokens", DumpStage::Tokens},
      {"ast", DumpStage::Ast},
      {"resolved", DumpStage::Resolved},
      {"resume-points", DumpStage::ResumePoints},
      {"llvm", DumpStage::Llvm},
      {"asm", DumpStage::Assembly},
      {"snapshot", DumpStage::Snapshot}};
  command->add_option("--stage", *stage, "The stage")
      ->required()
      ->transform(CLI::Transformer(stages))
      ->type_name("tokens|ast|resolved|resume-points|llvm|asm|snapshot");
  command
      ->add_option("file", *file,
                   "The script, or the snapshot; - for standard input")
      ->required()
      ->type_name("FILE");
  command->callback([=, &exitCode] { exitCode = dump(*stage, *file); });
}
