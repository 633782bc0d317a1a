# Finds the C++ libraries of Apache Arrow and Parquet with their headers, in the PyPI package pyarrow
# that scripts/setup installs, in PARQUET_DIR (a folder with include/ and the libraries in it or in
# lib/), or in the system. Defines the imported target Parquet::Parquet.

set(PARQUET_DIR "" CACHE PATH
    "Folder with include/parquet/ and libparquet (empty: the one scripts/setup installed)")
set(_parquet_folders "${PARQUET_DIR}")
if(NOT PARQUET_DIR)
    file(GLOB _parquet_folders "${PROJECT_SOURCE_DIR}/.deps/python/lib/python3*/site-packages/pyarrow")
endif()
find_path(PARQUET_INCLUDE_DIR parquet/file_reader.h
          HINTS ${_parquet_folders} PATH_SUFFIXES include NO_CACHE)

# The wheel has the libraries under their versioned names only, as in libparquet.so.2600.
foreach(_name parquet arrow)
    string(TOUPPER ${_name} _upper)
    set(${_upper}_LIBRARY "")
    foreach(_folder ${_parquet_folders})
        file(GLOB _found "${_folder}/lib${_name}.so.[0-9]*" "${_folder}/lib/lib${_name}.so")
        if(_found AND NOT ${_upper}_LIBRARY)
            list(GET _found 0 ${_upper}_LIBRARY)
        endif()
    endforeach()
    if(NOT ${_upper}_LIBRARY)
        find_library(${_upper}_LIBRARY ${_name} NO_CACHE)
    endif()
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(
    Parquet
    REQUIRED_VARS PARQUET_LIBRARY ARROW_LIBRARY PARQUET_INCLUDE_DIR
    REASON_FAILURE_MESSAGE "Run scripts/setup, or pass -DPARQUET_DIR=<folder with include/>.")

if(Parquet_FOUND AND NOT TARGET Parquet::Parquet)
    add_library(Parquet::Arrow SHARED IMPORTED)
    set_target_properties(Parquet::Arrow PROPERTIES
                          IMPORTED_LOCATION "${ARROW_LIBRARY}"
                          INTERFACE_INCLUDE_DIRECTORIES "${PARQUET_INCLUDE_DIR}")
    add_library(Parquet::Parquet SHARED IMPORTED)
    set_target_properties(Parquet::Parquet PROPERTIES
                          IMPORTED_LOCATION "${PARQUET_LIBRARY}"
                          INTERFACE_INCLUDE_DIRECTORIES "${PARQUET_INCLUDE_DIR}"
                          INTERFACE_LINK_LIBRARIES Parquet::Arrow)
endif()
