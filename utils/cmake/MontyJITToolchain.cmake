# The compiler, unless the user named one: clang 22, clang 19, or the system's.
if(NOT CMAKE_CXX_COMPILER AND NOT DEFINED ENV{CXX})
  find_program(MONTYJIT_CXX NAMES clang++-22 clang++-19 c++ REQUIRED)
  set(CMAKE_CXX_COMPILER "${MONTYJIT_CXX}")
  string(REPLACE "clang++" "clang" cc "${MONTYJIT_CXX}")
  if(NOT cc STREQUAL MONTYJIT_CXX AND NOT CMAKE_C_COMPILER AND NOT DEFINED ENV{CC})
    set(CMAKE_C_COMPILER "${cc}")
  endif()
endif()

# ccache, told that neither the build folder nor the time makes a compilation
# unique.
find_program(MONTYJIT_CCACHE ccache)
if(MONTYJIT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros ${MONTYJIT_CCACHE})
endif()

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug or Release" FORCE)
endif()
