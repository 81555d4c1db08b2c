//===- Builtins.h - Making the built-in world -------------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_BUILTINS_H
#define MONTYJIT_RUNTIME_BUILTINS_H

namespace montyjit {

/// Makes the collector, the static types, names and methods. Idempotent and
/// thread safe; every entry point of the library calls it first.
void initRuntime();

// One function per group of built-in types; each adds the methods of its types.
// Called once by initRuntime, in this order, after the types exist.
void initNumbers();
void initStrings();
void initBytes();
void initContainers();
void initDicts();
void initSets();
void initIterators();
void initObjects();
void initExceptions();

// What initContainers and initIterators are made of.
void initLists();
void initDeques();
void initDequeSearches();
void initSorting();
void initTuples();
void initRanges();
void initSlices();
void initDictViews();
void initLazyIterators();
void initItertools();

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_BUILTINS_H
