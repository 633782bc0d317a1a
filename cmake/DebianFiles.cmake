# Run by CPack on the files to be packaged: what only a Debian package has. Caches of icons, desktop
# files and manual pages are refreshed by their own packages' triggers, so there are no scripts.

set(_share "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share")
set(_packaging "${CMAKE_CURRENT_LIST_DIR}/../resources/packaging")
configure_file("${_packaging}/changelog.in" "${_share}/doc/deepsight/changelog.Debian" @ONLY)
# Debian has the GPL once, in /usr/share/common-licenses.
file(REMOVE "${_share}/doc/deepsight/LICENSE")
file(GLOB _texts "${_share}/man/man1/*.1" "${_share}/doc/deepsight/changelog.Debian")
execute_process(COMMAND gzip --best --no-name --force ${_texts} COMMAND_ERROR_IS_FATAL ANY)
file(GLOB _libraries "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/lib/deepsight/torch/*.so*")
if(NOT _libraries)
    message(FATAL_ERROR "The package would lack libtorch: configure with "
                        "-DDEEPSIGHT_BUNDLE_LIBTORCH=ON, as scripts/package does.")
endif()
