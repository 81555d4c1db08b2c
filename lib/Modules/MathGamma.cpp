//===- MathGamma.cpp - The Gamma function ---------------------------------===//
///
/// \file
/// Lanczos' approximation with N = 13 and g = 6.0246..., the coefficients of Boost
/// and CPython: C libraries differ in the last digits.
///
//===----------------------------------------------------------------------===//

#include "MathTables.h"

#include <cmath>
#include <limits>
#include <numbers>

using namespace montyjit;

namespace {
constexpr int NumCoefficients = 13;
constexpr double G = 6.024680040776729583740234375;
constexpr double GMinusHalf = 5.524680040776729583740234375;
constexpr double LogPi = 1.144729885849400174143427351353058711647;

constexpr double numerator[NumCoefficients] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
constexpr double denominator[NumCoefficients] = {
    0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0,
    45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
    1925.0,    66.0,       1.0};

/// The rational function, from the end where the terms are small. \pre x > 0.
double lanczosSum(double x) {
  constexpr double Middle = 5.0;
  double top = 0, bottom = 0;
  if (x < Middle)
    for (int i = NumCoefficients; --i >= 0;) {
      top = top * x + numerator[i];
      bottom = bottom * x + denominator[i];
    }
  else
    for (int i = 0; i < NumCoefficients; ++i) {
      top = top / x + numerator[i];
      bottom = bottom / x + denominator[i];
    }
  return top / bottom;
}

/// sin(pi * x), exact at multiples of one half.
double sinPi(double x) {
  constexpr double Pi = std::numbers::pi;
  double y = std::fmod(std::fabs(x), 2.0);
  double result;
  switch (int(std::round(2.0 * y))) {
  case 0:
    result = std::sin(Pi * y);
    break;
  case 1:
    result = std::cos(Pi * (y - 0.5));
    break;
  case 2:
    result = std::sin(Pi * (1.0 - y));
    break;
  case 3:
    result = -std::cos(Pi * (y - 1.5));
    break;
  default:
    result = std::sin(Pi * (y - 2.0));
    break;
  }
  return std::copysign(1.0, x) * result;
}

/// `r * y ** exponent`, or divided by it, without overflow on the way.
double scaled(double r, double y, double absolute, bool divide) {
  constexpr double MaxSinglePower = 140.0;
  if (absolute < MaxSinglePower) {
    double power = std::pow(y, absolute - 0.5);
    return divide ? r / power : r * power;
  }
  double root = std::pow(y, absolute / 2.0 - 0.25);
  return divide ? r / root / root : r * root * root;
}

/// Factorials of small integers, exact.
double integralGamma(int x) {
  double result = 1;
  for (int i = 2; i < x; ++i)
    result *= i;
  return result;
}
} // namespace

double montyjit::gammaOf(double x) {
  constexpr double MaxExact = 23, Tiny = 1e-20, MaxArgument = 200;
  if (!std::isfinite(x))
    return x;
  if (x == std::floor(x) && x > 0 && x <= MaxExact)
    return integralGamma(int(x));
  double absolute = std::fabs(x);
  if (absolute < Tiny)
    return 1.0 / x;
  if (absolute > MaxArgument)
    return x < 0 ? 0.0 / sinPi(x) : std::numeric_limits<double>::infinity();
  double y = absolute + GMinusHalf;
  // What rounding lost in y.
  double z = absolute > GMinusHalf ? (y - absolute) - GMinusHalf
                                   : (y - GMinusHalf) - absolute;
  z = z * G / y;
  if (x < 0) {
    double r = -std::numbers::pi / sinPi(absolute) / absolute * std::exp(y) /
               lanczosSum(absolute);
    r -= z * r;
    return scaled(r, y, absolute, true);
  }
  double r = lanczosSum(absolute) / std::exp(y);
  r += z * r;
  return scaled(r, y, absolute, false);
}

double montyjit::lgammaOf(double x) {
  constexpr double Tiny = 1e-20;
  if (std::isnan(x))
    return x;
  if (std::isinf(x))
    return std::numeric_limits<double>::infinity();
  if (x == 1 || x == 2)
    return 0;
  double absolute = std::fabs(x);
  if (absolute < Tiny)
    return -std::log(absolute);
  double r = std::log(lanczosSum(absolute)) - G;
  r += (absolute - 0.5) * (std::log(absolute + G - 0.5) - 1);
  if (x < 0)
    r = LogPi - std::log(std::fabs(sinPi(absolute))) - std::log(absolute) - r;
  return r;
}
