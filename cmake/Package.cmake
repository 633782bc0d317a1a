# The Debian package, made by scripts/package (or `cpack -G DEB` in a build folder that was
# configured with DEEPSIGHT_BUNDLE_LIBTORCH).

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME deepsight)
set(CPACK_PACKAGE_CONTACT
    "DeepSight developers <deepsight@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for planning language models")
set(CPACK_PACKAGE_DESCRIPTION
"DeepSight trains small language models that predict a summary of the tokens
to come before they write the next one, and decoder-only models to compare
them with. It shows their losses, embeddings and samples in one window.
.
deepsight is the window; deepsight-cli trains and evaluates without one.
The package brings its own libtorch for the processor.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/DebianFiles.cmake")
# Two cores make the 450 MB of libtorch small in about a minute.
set(CPACK_THREADS 0)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# dpkg-shlibdeps finds what the programs and libtorch link to; these are loaded at run time.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
cmake_path(GET LIBTORCH_CPU_LIBRARY PARENT_PATH CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS)
file(GLOB _cuda_folders "${CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS}/../../nvidia/cu*/lib")
list(APPEND CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${_cuda_folders})
if(Parquet_FOUND)
    cmake_path(GET ARROW_LIBRARY PARENT_PATH _arrow_folder)
    list(APPEND CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${_arrow_folder}")
endif()
# A plugin of Qt, which no program links to: the list of runs is kept in SQLite.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "fonts-dejavu-core, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk | fonts-wqy-microhei")

include(CPack)
