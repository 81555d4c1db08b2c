# Options of the build, and the compile flags that every component shares.
option(MONTYJIT_BUILD_TESTS "Build the unit tests and the check targets" ON)
option(MONTYJIT_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")

# Floats keep CPython's bits: a * b + c must not be fused where the target could.
add_library(montyjit_options INTERFACE)
target_compile_options(montyjit_options INTERFACE
  -fno-exceptions -fno-rtti -fno-plt -ffp-contract=off
  -Wall -Wextra -Werror=switch)
target_include_directories(montyjit_options INTERFACE "${PROJECT_SOURCE_DIR}/include")
target_include_directories(montyjit_options SYSTEM INTERFACE "${PROJECT_BINARY_DIR}/include")

include(MontyJITProfile)

if(MONTYJIT_SANITIZE)
  # "function" and "vptr" need the type information that -fno-rtti leaves out.
  # Frames moved to the heap would hide their references from the collector.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=function,vptr
                      -fsanitize-address-use-after-return=never
                      -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

foreach(linker ld.lld-22 ld.lld-19 ld.lld)
  find_program(MONTYJIT_LLD ${linker})
endforeach()
if(MONTYJIT_LLD AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  add_link_options(--ld-path=${MONTYJIT_LLD})
endif()

# Libraries that nothing refers to cost start-up time.
add_link_options(-Wl,--as-needed)

# The source tree holds no absolute path in assertions and debug information.
add_compile_options(-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
