cmake_minimum_required(VERSION 3.25)
# Script (cmake -P): writes build_version.h from VERSION and the git state of SOURCE_DIR, and only
# touches it when something changed. Run at every build, so that a run's record is true.
execute_process(COMMAND git -C "${SOURCE_DIR}" rev-parse --short=12 HEAD
                OUTPUT_VARIABLE _commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET
                RESULT_VARIABLE _failed)
if(_failed)
    set(_state "not a git checkout")
else()
    execute_process(COMMAND git -C "${SOURCE_DIR}" status --porcelain --untracked-files=no
                    OUTPUT_VARIABLE _changes ERROR_QUIET)
    set(_state "${_commit}")
    if(_changes)
        string(APPEND _state ", modified")
    endif()
endif()
file(CONFIGURE OUTPUT "${OUTPUT}" CONTENT
"#pragma once
#define DEEPSIGHT_VERSION \"@VERSION@\"
#define DEEPSIGHT_GIT_STATE \"@_state@\"
" @ONLY)
