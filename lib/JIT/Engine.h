//===- Engine.h - From LLVM IR to machine code ------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_JIT_ENGINE_H
#define MONTYJIT_LIB_JIT_ENGINE_H

#include "montyjit/Interp/ExitPoint.h"

#include <llvm/ExecutionEngine/Orc/LLJIT.h>
#include <llvm/Target/TargetMachine.h>

#include <memory>
#include <string>

namespace montyjit::jit {

/// Machine code of one module. Removed with its tracker, which no activation
/// may be inside of.
struct MachineCode {
  MachineCode() = default;
  MachineCode(MachineCode &&) = default;
  MachineCode &operator=(MachineCode &&) = default;

  llvm::orc::ResourceTrackerSP tracker;
  /// Addresses of EntryName and BodyName; null if the module lacks it.
  void *entry = nullptr;
  void *body = nullptr;
  /// The code refers to them.
  ExitPoints exits;
};

/// What is spent on machine code. Little takes a sixth of the time of Much, and
/// runs half as fast at worst.
enum class Effort { Little, Much };

/// ORC, set up for this process. Used by one thread at a time.
class Engine {
public:
  /// \return null with \p error told.
  static std::unique_ptr<Engine> create(std::string &error);

  /// Optimises and compiles. \return false with \p error told.
  bool compile(llvm::Module &module, Effort effort, MachineCode &code,
               std::string &error);
  /// The module's layout and triple.
  void prepare(llvm::Module &module) const;
  /// \return the module, optimised, as IR or as assembly.
  std::string list(const llvm::Module &module, Effort effort, bool asAssembly);

private:
  void optimise(llvm::Module &module, Effort effort);
  llvm::TargetMachine &machine(Effort effort) const {
    return effort == Effort::Much ? *thorough_ : *quick_;
  }

  std::unique_ptr<llvm::orc::LLJIT> jit_;
  std::unique_ptr<llvm::TargetMachine> quick_, thorough_;
  /// Numbers the modules: symbols are looked up by name.
  uint64_t next_ = 0;
};

} // namespace montyjit::jit

#endif // MONTYJIT_LIB_JIT_ENGINE_H
