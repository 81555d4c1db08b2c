//===- Sha512.h - The hash that seeds random generators ---------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_SHA512_H
#define MONTYJIT_LIB_MODULES_SHA512_H

#include <array>
#include <cstdint>
#include <string_view>

namespace montyjit {

using Sha512Digest = std::array<uint8_t, 64>;

/// \return the SHA-512 digest (FIPS 180-4) of \p data.
Sha512Digest sha512(std::string_view data);

} // namespace montyjit

#endif // MONTYJIT_LIB_MODULES_SHA512_H
