# Profile-guided optimisation, as the CPython that Debian ships has it: utils/profile holds
# what utils/record_profile counted. A function that has changed since is compiled without;
# another compiler, or another version of it, does without altogether.
option(MONTYJIT_RECORD_PROFILE "Count what runs: for utils/record_profile" OFF)
option(MONTYJIT_USE_PROFILE "Optimise a release by utils/profile" ON)

string(REGEX MATCH "^[0-9]+" major "${CMAKE_CXX_COMPILER_VERSION}")
set(profile "${PROJECT_SOURCE_DIR}/utils/profile/clang-${major}.profdata")
# Functions of one file are told apart by its name without the folders, which differ.
set(names "SHELL:-mllvm -static-func-full-module-prefix=false")

if(MONTYJIT_RECORD_PROFILE)
  target_compile_options(montyjit_options INTERFACE -fprofile-generate ${names})
  add_link_options(-fprofile-generate)
elseif(MONTYJIT_USE_PROFILE AND CMAKE_BUILD_TYPE STREQUAL "Release"
       AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND EXISTS "${profile}")
  # A copy that is named by its contents: a new profile is another command line.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${profile}")
  file(SHA256 "${profile}" hash)
  string(SUBSTRING "${hash}" 0 12 hash)
  set(copy "${PROJECT_BINARY_DIR}/profile-${hash}.profdata")
  file(COPY_FILE "${profile}" "${copy}" ONLY_IF_DIFFERENT)
  target_compile_options(montyjit_options INTERFACE "-fprofile-use=${copy}" ${names}
    -Wno-profile-instr-unprofiled -Wno-profile-instr-out-of-date)
endif()
