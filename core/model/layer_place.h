#pragma once

namespace deepsight {

/// Where in a model a layer's output is taken.
enum class LayerPlace {
    Embedding,      ///< token (and learned position) embeddings
    EncoderBlock,   ///< after a block of the encoder; after the last one it is the encoder's output
    EncoderOutput,  ///< of a learned split, where it is a mixture of the blocks' outputs
    DecoderInput,   ///< after the linear pass ("bridge")
    DecoderBlock,   ///< after a block of the decoder
    Block,          ///< after a block of a decoder-only model or of a learned split
    Final,          ///< after the final norm: what the output layer reads
};

enum class AttentionKind { Self, Cross };

}  // namespace deepsight
