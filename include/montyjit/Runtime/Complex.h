//===- Complex.h - Complex numbers ------------------------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_COMPLEX_H
#define MONTYJIT_RUNTIME_COMPLEX_H

#include "montyjit/Runtime/Session.h"

#include <string>

namespace montyjit {

/// Two doubles by value.
struct ComplexNumber {
  double real, imag;
};

/// \return the complex \p number. May allocate.
Value makeComplex(Session &session, ComplexNumber number);
/// \return whether \p value is a complex or an instance of a subclass of it, in
/// \p number. Never allocates.
bool asComplex(Value value, ComplexNumber &number);

/// C11's product and quotient (Annex G), which keep infinities. \pre of the
/// quotients: the divisor is not zero.
ComplexNumber mulComplex(ComplexNumber a, ComplexNumber b);
ComplexNumber divComplex(ComplexNumber a, ComplexNumber b);
ComplexNumber divRealComplex(double a, ComplexNumber b);
/// `a ** b`. Empty with ZeroDivisionError or OverflowError pending.
Value powComplex(Session &session, ComplexNumber a, ComplexNumber b);

/// CPython's hash.
int64_t hashComplex(ComplexNumber number, Value object);
/// `repr`.
std::string complexRepr(ComplexNumber number);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_COMPLEX_H
