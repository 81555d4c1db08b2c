//===- FunctoolsPartial.h - The base of functools.partial -------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_FUNCTOOLSPARTIAL_H
#define MONTYJIT_LIB_MODULES_FUNCTOOLSPARTIAL_H

namespace montyjit {

/// Gives TypeId::Partial its methods. While modules are registered.
void initPartial();

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_FUNCTOOLSPARTIAL_H
