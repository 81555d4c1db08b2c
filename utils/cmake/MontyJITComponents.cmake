# How a component, a tool and a unit test are declared.
#
# Sources are globbed from the folder of the caller with CONFIGURE_DEPENDS: a new
# .cpp is found by the next build. A folder without sources is skipped.

# Standard headers that nearly every file reads, parsed once for the whole build.
set(MONTYJIT_PRECOMPILED
  <algorithm> <array> <atomic> <bit> <cassert> <cmath> <cstdint> <cstdio>
  <cstdlib> <cstring> <functional> <limits> <memory> <optional> <span> <string>
  <string_view> <type_traits> <unordered_map> <utility> <vector>)

# montyjit_sources(VARIABLE SOURCES...)
#   Sets VARIABLE to SOURCES, or to every .cpp below the folder of the caller.
function(montyjit_sources variable)
  set(sources ${ARGN})
  if(NOT sources)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  endif()
  set(${variable} ${sources} PARENT_SCOPE)
endfunction()

# montyjit_precompile(TARGET)
#   Lets TARGET, which links montyjit_options and no more flags, use the shared
#   precompiled header.
#   Not with ccache: it shares objects between build folders, and a precompiled
#   header would make them differ.
function(montyjit_precompile target)
  if(MONTYJIT_CCACHE)
    return()
  endif()
  if(NOT TARGET montyjit_pch)
    set(stub "${PROJECT_BINARY_DIR}/utils/pch.cpp")
    file(CONFIGURE OUTPUT "${stub}" CONTENT "")
    add_library(montyjit_pch OBJECT "${stub}")
    target_link_libraries(montyjit_pch PRIVATE montyjit_options)
    target_precompile_headers(montyjit_pch PRIVATE ${MONTYJIT_PRECOMPILED})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
      # Lets ccache and a touched file keep the precompiled header valid.
      target_compile_options(montyjit_pch PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
    endif()
  endif()
  target_precompile_headers(${target} REUSE_FROM montyjit_pch)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
endfunction()

# add_montyjit_library(X [SOURCES file...] [DEPENDS component...] [LIBRARIES target...]
#                      [EXTRA_SOURCES file...])
#   Declares component X as the objects montyjit.X, which become part of
#   libMontyJIT. DEPENDS names the components whose headers X may include
#   (utils/check_layering.py proves it); LIBRARIES names what hosts link for X.
#   EXTRA_SOURCES are generated files, added to SOURCES or to the globbed ones.
function(add_montyjit_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;EXTRA_SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  montyjit_sources(sources ${ARG_SOURCES})
  if(NOT sources)
    return()
  endif()
  montyjit_require("lib/${name}" ${ARG_LIBRARIES})
  add_library(montyjit.${name} OBJECT ${sources} ${ARG_EXTRA_SOURCES})
  target_link_libraries(montyjit.${name} PRIVATE montyjit_options ${ARG_LIBRARIES})
  montyjit_precompile(montyjit.${name})
  set_property(GLOBAL APPEND PROPERTY MONTYJIT_COMPONENTS ${name})
  set_property(GLOBAL APPEND PROPERTY MONTYJIT_LIBRARIES ${ARG_LIBRARIES})
endfunction()

# montyjit_flatbuffers(VARIABLE)
#   Generates montyjit/Snapshot/NAME_generated.h in the build tree for every .fbs of
#   the caller's folder, and sets VARIABLE to the generated headers.
function(montyjit_flatbuffers variable)
  file(GLOB schemas CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.fbs")
  set(headers)
  set(folder "${PROJECT_BINARY_DIR}/include/montyjit/Snapshot")
  if(schemas AND NOT FLATC)
    message(FATAL_ERROR "lib/Snapshot needs flatc: run `apt-get install "
      "flatbuffers-compiler libflatbuffers-dev`, or utils/quickstart.")
  endif()
  foreach(schema ${schemas})
    cmake_path(GET schema STEM stem)
    set(header "${folder}/${stem}_generated.h")
    add_custom_command(OUTPUT "${header}"
      COMMAND "${FLATC}" --cpp --cpp-std c++17 --scoped-enums -o "${folder}" "${schema}"
      DEPENDS ${schemas} COMMENT "flatc ${stem}.fbs" VERBATIM)
    list(APPEND headers "${header}")
  endforeach()
  set(${variable} ${headers} PARENT_SCOPE)
endfunction()

# montyjit_embed(VARIABLE FOLDER)
#   Generates one .cpp that holds every .py below FOLDER (preludeSources() of
#   montyjit/Modules/PreludeSources.h), and sets VARIABLE to its name.
function(montyjit_embed variable folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.py")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/PreludeSources.cpp")
  set(script "${PROJECT_SOURCE_DIR}/utils/embed.py")
  # The list of files is an input too: a removed file must leave the table.
  set(list "${CMAKE_CURRENT_BINARY_DIR}/PreludeSources.txt")
  list(JOIN files "\n" lines)
  file(CONFIGURE OUTPUT "${list}" CONTENT "${lines}\n" @ONLY)
  add_custom_command(OUTPUT "${output}"
    COMMAND Python3::Interpreter "${script}"
            --root "${CMAKE_CURRENT_SOURCE_DIR}/${folder}" --list "${list}" -o "${output}"
    DEPENDS "${script}" "${list}" ${files} COMMENT "Embedding the Python prelude" VERBATIM)
  set(${variable} "${output}" PARENT_SCOPE)
endfunction()

# montyjit_pack_text(VARIABLE FILE)
#   Generates a .cpp that holds FILE of the caller's folder, compressed, and sets
#   VARIABLE to its name.
function(montyjit_pack_text variable file)
  cmake_path(GET file STEM stem)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${stem}Packed.cpp")
  set(script "${PROJECT_SOURCE_DIR}/utils/pack_text.py")
  add_custom_command(OUTPUT "${output}"
    COMMAND Python3::Interpreter "${script}" "${CMAKE_CURRENT_SOURCE_DIR}/${file}" -o "${output}"
    DEPENDS "${script}" "${CMAKE_CURRENT_SOURCE_DIR}/${file}" COMMENT "Packing ${file}" VERBATIM)
  set(${variable} "${output}" PARENT_SCOPE)
endfunction()

# add_montyjit_tool(NAME [SOURCES file...] [LIBRARIES target...])
#   Declares build/bin/NAME, linked with libMontyJIT.
function(add_montyjit_tool name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  montyjit_sources(sources ${ARG_SOURCES})
  if(NOT sources OR NOT TARGET MontyJIT)
    return()
  endif()
  montyjit_require("tools/${name}" ${ARG_LIBRARIES})
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE montyjit_options MontyJIT ${ARG_LIBRARIES})
  montyjit_need_compiler(${name})
endfunction()

# montyjit_need_compiler(TARGET)
#   TARGET does not link the compiler, which Interp opens, but is not complete without it.
function(montyjit_need_compiler target)
  if(TARGET MontyJITCompiler)
    add_dependencies(${target} MontyJITCompiler)
  endif()
endfunction()

# add_montyjit_unittest(X [SOURCES file...] [LIBRARIES target...])
#   Declares the GoogleTest program unittests/X/XTests.
function(add_montyjit_unittest name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  montyjit_sources(sources ${ARG_SOURCES})
  if(NOT sources OR NOT TARGET MontyJIT)
    return()
  endif()
  montyjit_require("unittests/${name}" GTest::gtest_main)
  add_executable(${name}Tests ${sources})
  target_link_libraries(${name}Tests PRIVATE
    montyjit_options MontyJIT ${ARG_LIBRARIES} GTest::gtest_main)
  target_include_directories(${name}Tests PRIVATE "${PROJECT_SOURCE_DIR}/lib")
  set_target_properties(${name}Tests PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
  # dlopen("libMontyJITCompiler.so") also searches there.
  set_target_properties(${name}Tests PROPERTIES BUILD_RPATH "${PROJECT_BINARY_DIR}/lib")
  montyjit_need_compiler(${name}Tests)
  add_dependencies(MontyJITUnitTests ${name}Tests)
endfunction()

# add_montyjit_compiler([SOURCES file...] [DEPENDS component...])
#   Declares lib/JIT: the objects montyjit.JIT and the shared object
#   build/lib/libMontyJITCompiler.so, which is opened on first use and is the only
#   thing that links LLVM. It reaches the running process through the hook interface
#   of Interp alone: nothing of Runtime, which has state, is linked a second time,
#   and a reference to it is a link error. The stateless tree components may be used.
function(add_montyjit_compiler)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  montyjit_sources(sources ${ARG_SOURCES})
  if(NOT sources)
    return()
  endif()
  add_library(montyjit.JIT OBJECT ${sources})
  target_link_libraries(montyjit.JIT PRIVATE montyjit_options PkgConfig::BDWGC montyjit_fmt)
  target_include_directories(montyjit.JIT SYSTEM PUBLIC ${LLVM_INCLUDE_DIRS})
  separate_arguments(definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
  target_compile_options(montyjit.JIT PUBLIC ${definitions})
  target_precompile_headers(montyjit.JIT PRIVATE ${MONTYJIT_PRECOMPILED}
    <llvm/IR/IRBuilder.h> <llvm/ExecutionEngine/Orc/LLJIT.h>)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(montyjit.JIT PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
  endif()

  add_library(MontyJITTree STATIC)
  foreach(component Support AST Sema)
    if(TARGET montyjit.${component})
      target_sources(MontyJITTree PRIVATE $<TARGET_OBJECTS:montyjit.${component}>)
    endif()
  endforeach()
  set_target_properties(MontyJITTree PROPERTIES LINKER_LANGUAGE CXX)

  add_library(MontyJITCompiler MODULE $<TARGET_OBJECTS:montyjit.JIT>)
  target_link_libraries(MontyJITCompiler PRIVATE MontyJITTree ${MONTYJIT_LLVM_LIBRARIES})
  target_link_options(MontyJITCompiler PRIVATE -Wl,--gc-sections -Wl,--exclude-libs,ALL
    -Wl,-z,pack-relative-relocs -Wl,-O1)
  if(NOT MONTYJIT_SANITIZE)
    target_link_options(MontyJITCompiler PRIVATE -Wl,-z,defs)
  endif()
endfunction()
