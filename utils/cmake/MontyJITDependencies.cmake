# Packages that the components link. What is missing is fatal only for the
# component that needs it, with the Debian package to install.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
# The archives of the small libraries: looking up the symbols of shared ones took a
# third of the start of a process.
set(suffixes ${CMAKE_FIND_LIBRARY_SUFFIXES})
set(CMAKE_FIND_LIBRARY_SUFFIXES .a ${suffixes})
pkg_check_modules(BDWGC IMPORTED_TARGET bdw-gc)
pkg_check_modules(GMP IMPORTED_TARGET gmp)
pkg_check_modules(UTF8PROC IMPORTED_TARGET libutf8proc)
pkg_check_modules(PCRE2 IMPORTED_TARGET libpcre2-8 libpcre2-16 libpcre2-32)
pkg_check_modules(ZLIB IMPORTED_TARGET zlib)
set(CMAKE_FIND_LIBRARY_SUFFIXES ${suffixes})
pkg_check_modules(LIBEDIT IMPORTED_TARGET libedit)
find_package(fmt QUIET)
find_package(CLI11 QUIET)
find_package(GTest QUIET)
find_program(FLATC flatc)

# The headers of fmt alone: lib/Support/Formatting.cpp stands for the library.
if(fmt_FOUND)
  add_library(montyjit_fmt INTERFACE)
  target_include_directories(montyjit_fmt SYSTEM INTERFACE
    $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
endif()

# The headers of fmt 10 (Debian 13) do not compile with clang 20 and later when they
# check format strings at compile time.
if(fmt_FOUND AND fmt_VERSION VERSION_GREATER_EQUAL 10 AND fmt_VERSION VERSION_LESS 11)
  target_compile_definitions(montyjit_options INTERFACE FMT_CONSTEVAL=)
endif()

set(MONTYJIT_PACKAGE_PkgConfig::BDWGC libgc-dev)
set(MONTYJIT_PACKAGE_PkgConfig::GMP libgmp-dev)
set(MONTYJIT_PACKAGE_PkgConfig::UTF8PROC libutf8proc-dev)
set(MONTYJIT_PACKAGE_PkgConfig::PCRE2 libpcre2-dev)
set(MONTYJIT_PACKAGE_PkgConfig::ZLIB zlib1g-dev)
set(MONTYJIT_PACKAGE_PkgConfig::LIBEDIT libedit-dev)
set(MONTYJIT_PACKAGE_montyjit_fmt libfmt-dev)
set(MONTYJIT_PACKAGE_CLI11::CLI11 libcli11-dev)
set(MONTYJIT_PACKAGE_GTest::gtest_main libgtest-dev)

# montyjit_require(OWNER TARGETS...)
#   Stops the configuration when a package that OWNER needs is not there.
function(montyjit_require owner)
  foreach(target ${ARGN})
    if(DEFINED MONTYJIT_PACKAGE_${target} AND NOT TARGET ${target})
      message(FATAL_ERROR "${owner} needs the Debian package "
        "${MONTYJIT_PACKAGE_${target}}: run `apt-get install "
        "${MONTYJIT_PACKAGE_${target}}`, or utils/quickstart, which installs all.")
    endif()
  endforeach()
endfunction()

# LLVM: 22 first, down to 19. Nothing but lib/JIT and the test tools uses it.
if(NOT LLVM_DIR)
  foreach(version 22 21 20 19)
    if(EXISTS "/usr/lib/llvm-${version}/lib/cmake/llvm")
      set(LLVM_DIR "/usr/lib/llvm-${version}/lib/cmake/llvm")
      break()
    endif()
  endforeach()
endif()
find_package(LLVM QUIET CONFIG)
if(NOT DEFINED MONTYJIT_ENABLE_JIT) # Not cached: LLVM may be installed later.
  set(MONTYJIT_ENABLE_JIT ${LLVM_FOUND})
endif()
if(MONTYJIT_ENABLE_JIT AND NOT LLVM_FOUND)
  message(FATAL_ERROR "MONTYJIT_ENABLE_JIT needs LLVM: run `apt-get install "
    "llvm-22-dev` (or llvm-19-dev), or configure with -DMONTYJIT_ENABLE_JIT=OFF.")
endif()
if(LLVM_FOUND)
  message(STATUS "LLVM ${LLVM_PACKAGE_VERSION}, JIT ${MONTYJIT_ENABLE_JIT}")
  # What the compiler uses is linked in: LLVM's shared object, with what that needs, takes
  # 8 ms to open. Packages of LLVM lack the zstd that they were built with.
  set(MONTYJIT_LLVM_LIBRARIES LLVM)
  if(TARGET LLVMOrcJIT)
    find_library(MONTYJIT_ZSTD NAMES zstd libzstd.so.1)
    if(MONTYJIT_ZSTD AND NOT TARGET zstd::libzstd_shared)
      add_library(zstd::libzstd_shared SHARED IMPORTED)
      set_target_properties(zstd::libzstd_shared PROPERTIES IMPORTED_LOCATION "${MONTYJIT_ZSTD}")
    endif()
    if(TARGET zstd::libzstd_shared)
      llvm_map_components_to_libnames(MONTYJIT_LLVM_LIBRARIES
        orcjit instcombine scalaropts nativecodegen)
    endif()
  endif()
endif()
