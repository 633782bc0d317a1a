# Finds the headers of UMAP (umappp) and what it needs (knncolle, irlba, Eigen),
# in the PyPI package assorthead that scripts/setup installs, or in PROJECTION_HEADERS_DIR. Defines
# the imported target ProjectionHeaders::ProjectionHeaders.

set(PROJECTION_HEADERS_DIR "" CACHE PATH
    "Folder with umappp/ (empty: the one scripts/setup installed)")
set(_projection_folders "${PROJECTION_HEADERS_DIR}")
if(NOT PROJECTION_HEADERS_DIR)
    file(GLOB _projection_folders
         "${PROJECT_SOURCE_DIR}/.deps/python/lib/python3*/site-packages/assorthead/include")
endif()
find_path(PROJECTION_HEADERS_INCLUDE_DIR umappp/umappp.hpp
          PATHS ${_projection_folders} NO_DEFAULT_PATH NO_CACHE)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(
    ProjectionHeaders
    REQUIRED_VARS PROJECTION_HEADERS_INCLUDE_DIR
    REASON_FAILURE_MESSAGE
        "Run scripts/setup, or pass -DPROJECTION_HEADERS_DIR=<folder with umappp/>.")

if(ProjectionHeaders_FOUND AND NOT TARGET ProjectionHeaders::ProjectionHeaders)
    add_library(ProjectionHeaders::ProjectionHeaders INTERFACE IMPORTED)
    # As system headers: their warnings are none of ours.
    set_target_properties(ProjectionHeaders::ProjectionHeaders PROPERTIES
                          INTERFACE_INCLUDE_DIRECTORIES "${PROJECTION_HEADERS_INCLUDE_DIR}")
endif()
