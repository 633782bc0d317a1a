#pragma once

#include <stdexcept>
#include <string>

namespace deepsight {

/// What went wrong, so that callers can offer the right remedy. The message is for a person.
enum class ErrorKind {
    Config,        ///< a configuration field is wrong; the message names the field and the remedy
    Data,          ///< a corpus, tokenizer or token file cannot be used
    Checkpoint,    ///< weights or training state cannot be read or do not fit the model
    Device,        ///< the requested device cannot be used
    OutOfMemory,   ///< the device has too little memory for this model and batch
    DiskFull,      ///< nothing could be written because the disk is full
    Io,            ///< any other file or folder problem
    NonFinite,     ///< the loss or a gradient became NaN or infinite
    Diverged,      ///< the loss or a gradient rose far above its usual
    ProcessEnded,  ///< the process that trained ended without saying why
    Cancelled,     ///< the user cancelled; not a failure
    Internal,      ///< a defect of this program
};

/// The only exception that core throws on purpose. Its message is one complete sentence or two:
/// what is wrong (file and field), and what to do.
class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
    ErrorKind kind() const { return kind_; }

  private:
    ErrorKind kind_;
};

}  // namespace deepsight
