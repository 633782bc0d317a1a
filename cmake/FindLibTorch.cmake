# Finds libtorch without the CUDA toolkit that its own TorchConfig.cmake demands.
#
# Looks in DEEPSIGHT_LIBTORCH_DIR (a folder with include/ and lib/: a libtorch archive or the torch
# folder of a Python environment); when that is empty, in the environment that scripts/setup makes.
# Nothing found is cached, so a changed choice or a moved environment takes effect at once.
# Defines the imported target LibTorch::LibTorch (c10 and torch_cpu). torch_cuda is never linked:
# core/support/device.cpp loads it at run time when the machine has an NVIDIA driver.

set(DEEPSIGHT_LIBTORCH_DIR "" CACHE PATH
    "libtorch folder with include/ and lib/ (empty: the one scripts/setup installed)")
set(_libtorch_folders "${DEEPSIGHT_LIBTORCH_DIR}")
if(NOT DEEPSIGHT_LIBTORCH_DIR)
    file(GLOB _libtorch_folders
         "${PROJECT_SOURCE_DIR}/.deps/python/lib/python3*/site-packages/torch")
endif()

find_path(LIBTORCH_INCLUDE_DIR torch/csrc/api/include/torch/torch.h
          PATHS ${_libtorch_folders} PATH_SUFFIXES include NO_DEFAULT_PATH NO_CACHE)
find_library(LIBTORCH_CPU_LIBRARY torch_cpu
             PATHS ${_libtorch_folders} PATH_SUFFIXES lib NO_DEFAULT_PATH NO_CACHE)
find_library(LIBTORCH_C10_LIBRARY c10
             PATHS ${_libtorch_folders} PATH_SUFFIXES lib NO_DEFAULT_PATH NO_CACHE)

# 2.11 keeps its version in headeronly/; older releases in the C++ front end's version.h.
foreach(_header torch/headeronly/version.h torch/csrc/api/include/torch/version.h)
    if(NOT LibTorch_VERSION AND EXISTS "${LIBTORCH_INCLUDE_DIR}/${_header}")
        file(READ "${LIBTORCH_INCLUDE_DIR}/${_header}" _version_header)
        if(_version_header MATCHES
           "VERSION_MAJOR ([0-9]+).*VERSION_MINOR ([0-9]+).*VERSION_PATCH ([0-9]+)")
            set(LibTorch_VERSION "${CMAKE_MATCH_1}.${CMAKE_MATCH_2}.${CMAKE_MATCH_3}")
        endif()
    endif()
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(
    LibTorch
    REQUIRED_VARS LIBTORCH_CPU_LIBRARY LIBTORCH_C10_LIBRARY LIBTORCH_INCLUDE_DIR
    VERSION_VAR LibTorch_VERSION
    REASON_FAILURE_MESSAGE
        "Run scripts/setup, or pass -DDEEPSIGHT_LIBTORCH_DIR=<folder with include/ and lib/>.")

if(LibTorch_FOUND AND NOT TARGET LibTorch::LibTorch)
    add_library(LibTorch::c10 SHARED IMPORTED)
    set_target_properties(LibTorch::c10 PROPERTIES IMPORTED_LOCATION "${LIBTORCH_C10_LIBRARY}")
    add_library(LibTorch::torch_cpu SHARED IMPORTED)
    set_target_properties(LibTorch::torch_cpu PROPERTIES
                          IMPORTED_LOCATION "${LIBTORCH_CPU_LIBRARY}")
    # at::parallel_for is a template, which runs on one thread unless it is compiled with OpenMP.
    # The runtime must be libtorch's own copy, where it brings one.
    find_package(OpenMP REQUIRED COMPONENTS CXX)
    find_file(LIBTORCH_OPENMP_RUNTIME libgomp.so.1
              PATHS ${_libtorch_folders} PATH_SUFFIXES lib NO_DEFAULT_PATH NO_CACHE)
    if(LIBTORCH_OPENMP_RUNTIME)
        add_library(LibTorch::openmp SHARED IMPORTED)
        set_target_properties(LibTorch::openmp PROPERTIES
                              IMPORTED_LOCATION "${LIBTORCH_OPENMP_RUNTIME}")
        separate_arguments(_openmp_flags UNIX_COMMAND "${OpenMP_CXX_FLAGS}")
    else()
        add_library(LibTorch::openmp ALIAS OpenMP::OpenMP_CXX)
    endif()
    add_library(LibTorch::LibTorch INTERFACE IMPORTED)
    target_compile_options(LibTorch::LibTorch INTERFACE ${_openmp_flags})
    target_include_directories(
        LibTorch::LibTorch SYSTEM INTERFACE "${LIBTORCH_INCLUDE_DIR}"
                                            "${LIBTORCH_INCLUDE_DIR}/torch/csrc/api/include")
    # The CUDA build of torch_cpu needs libcudart and libcupti, which it finds through its own
    # run path; the linker does not have to see them.
    target_link_options(LibTorch::LibTorch INTERFACE "LINKER:--allow-shlib-undefined")
    target_link_libraries(LibTorch::LibTorch INTERFACE LibTorch::torch_cpu LibTorch::c10
                          LibTorch::openmp)
endif()
