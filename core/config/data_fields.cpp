#include "core/config/field_groups.h"

namespace deepsight::fields {

void addDataFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&DataConfig::source>(
        "source", always,
        {kData, DEEPSIGHT_TR("Config", "Source"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "path-star: find a path in a star graph, generated from a seed (arXiv "
                      "2403.06963); sibling-discovery, triangle-discovery: invent new pairs "
                      "of siblings or triangles of a hidden graph (arXiv 2504.15266); text: "
                      "any UTF-8 text file; token-files: the *_train.bin and *_val.bin of "
                      "karpathy/nanoGPT, raw little-endian uint16; documents: a Wikipedia XML "
                      "dump, JSON Lines or Parquet, also compressed, one file or a folder of them; "
                      "token-shards: what deepsight-cli corpus makes of such documents.")}));
    fields.push_back(makeField<&DataConfig::path>(
        "path", isFile,
        {kData, DEEPSIGHT_TR("Config", "File or folder"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "The text file; the *_train.bin of a pair whose *_val.bin lies beside it; a "
                      "file of documents or a folder of them; or the folder of token shards.")}));
    fields.push_back(makeField<&DataConfig::documentField>(
        "document_field", isDocuments,
        {kData, DEEPSIGHT_TR("Config", "Text field"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "The key of JSON Lines, or the column of Parquet, that holds a document's "
                      "text. Of no effect for Wikipedia.")}));
    fields.push_back(makeField<&DataConfig::windowOrder>(
        "window_order", isFile,
        {kData, DEEPSIGHT_TR("Config", "Window order"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "random: windows are drawn anywhere, with replacement, as karpathy/nanoGPT "
                      "does; shuffled: each window of the context's length is seen once per epoch, "
                      "in an order that the seed shuffles.")}));
    fields.push_back(makeField<&DataConfig::tokenizer>(
        "tokenizer", isFile,
        {kData, DEEPSIGHT_TR("Config", "Tokenizer"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "bytes: 256 byte values and an end-of-text token; gpt2: GPT-2's byte-pair "
                      "encoding, 50257 tokens (Radford et al. 2019; arXiv 1508.07909). Token files "
                      "are already tokenized: choose the one they were made with, for labels.")}));
    fields.push_back(makeField<&DataConfig::validationFraction>(
        "validation_fraction", isText,
        {kData, DEEPSIGHT_TR("Config", "Validation share"), kNoUnit,
         DEEPSIGHT_TR(
             "Config",
             "Share kept for validation, never trained on: of a text its end, of documents "
             "those that their contents choose, so that equal ones stay together.")},
        {0.0001, 0.9}));
    fields.push_back(makeField<&DataConfig::pathStarArms>(
        "path_star_arms", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Arms"), kArms,
         DEEPSIGHT_TR("Config",
                      "d of the path-star graph G(d, l): the paths that leave the start node. "
                      "Guessing the first step is right with chance 1/d, where next-token "
                      "training gets stuck (arXiv 2403.06963).")},
        {1, 1000}));
    fields.push_back(makeField<&DataConfig::pathStarLength>(
        "path_star_length", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Arm length"), kNodes,
         DEEPSIGHT_TR("Config",
                      "l of the path-star graph G(d, l): nodes on each arm, the start included "
                      "(arXiv 2403.06963).")},
        {2, 1000}));
    fields.push_back(makeField<&DataConfig::pathStarNodes>(
        "path_star_nodes", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Node names"), kNodes,
         DEEPSIGHT_TR("Config",
                      "N, the distinct node names that graphs draw from; at least 1 + d (l - 1), "
                      "one for every node of a graph (arXiv 2403.06963).")},
        {2, kMostTokens - 4}));
    fields.push_back(makeField<&DataConfig::pathStarDirection>(
        "path_star_direction", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Answer order"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "forward: the path is written from the start, so its first step needs "
                      "planning; reversed: from the goal back, where each step follows from the "
                      "one before (arXiv 2403.06963).")}));
    fields.push_back(makeField<&DataConfig::pathStarTrainLines>(
        "path_star_train_lines", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Training lines"), kLines,
         DEEPSIGHT_TR("Config",
                      "Graphs to train on, drawn independently. The paper uses 200000 "
                      "(arXiv 2403.06963).")},
        {1, 1e7}));
    fields.push_back(makeField<&DataConfig::pathStarTestLines>(
        "path_star_test_lines", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Test lines"), kLines,
         DEEPSIGHT_TR("Config",
                      "Graphs to validate on, drawn independently. The paper uses 20000 "
                      "(arXiv 2403.06963).")},
        {1, 1e7}));
    fields.push_back(makeField<&DataConfig::pathStarSeed>(
        "path_star_seed", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Graph seed"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Seed of the graphs: the same seed gives the same lines on every "
                      "machine.")},
        {0, kLargestSeed}));
    fields.push_back(makeField<&DataConfig::teacherless>(
        "teacherless", generatesData,
        {kData, DEEPSIGHT_TR("Config", "Teacherless"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "The model reads placeholders instead of the answer's tokens, in "
                      "training and at test, so that it has to know the whole answer before "
                      "the first token (arXiv 2403.06963).")}));
    fields.push_back(makeField<&DataConfig::siblingParents>(
        "sibling_parents", isSibling,
        {kData, DEEPSIGHT_TR("Config", "Parents"), kNodes,
         DEEPSIGHT_TR("Config",
                      "P, the parents. A pair drawn at random has one parent with chance 1/P "
                      "(arXiv 2504.15266).")},
        {1, 1000}));
    fields.push_back(makeField<&DataConfig::siblingChildren>(
        "sibling_children", isSibling,
        {kData, DEEPSIGHT_TR("Config", "Children"), kNodes,
         DEEPSIGHT_TR("Config",
                      "C, the children of all parents together, dealt out evenly; a multiple "
                      "of the parents, two each at least (arXiv 2504.15266).")},
        {2, 60000}));
    fields.push_back(makeField<&DataConfig::siblingOrder>(
        "sibling_order", isSibling,
        {kData, DEEPSIGHT_TR("Config", "Line order"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "children-first: two children and then their parent, so the first child "
                      "must be written with the parent in mind; parent-first: the control, "
                      "where each token follows from those before (arXiv 2504.15266).")}));
    fields.push_back(makeField<&DataConfig::triangleNodes>(
        "triangle_nodes", isTriangle,
        {kData, DEEPSIGHT_TR("Config", "Graph nodes"), kNodes,
         DEEPSIGHT_TR("Config",
                      "V, the nodes of the hidden graph whose triangles are to be found "
                      "(arXiv 2504.15266).")},
        {3, 60000}));
    fields.push_back(makeField<&DataConfig::trianglePlanted>(
        "triangle_planted", isTriangle,
        {kData, DEEPSIGHT_TR("Config", "Planted triangles"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Random triangles that make up the graph. A third of all triangles in "
                      "it is never shown; their edges are.")},
        {1, 100000}));
    fields.push_back(makeField<&DataConfig::discoveryTrainLines>(
        "discovery_train_lines", isDiscovery,
        {kData, DEEPSIGHT_TR("Config", "Training lines"), kLines,
         DEEPSIGHT_TR("Config",
                      "Lines to train on. Sibling discovery was reproduced with 50000 for 2500 "
                      "children (arXiv 2504.15266); of triangle discovery every other line shows "
                      "an edge of the graph, so all edges must have room.")},
        {1, 1e7}));
    fields.push_back(makeField<&DataConfig::discoverySamples>(
        "discovery_samples", isDiscovery,
        {kData, DEEPSIGHT_TR("Config", "Lines written at evaluation"), kLines,
         DEEPSIGHT_TR("Config",
                      "Lines that the model writes at each evaluation, at temperature 1. "
                      "Creativity is the share of them that are right, new and different from "
                      "each other.")},
        {10, 100000}));
    fields.push_back(makeField<&DataConfig::discoverySeed>(
        "discovery_seed", isDiscovery,
        {kData, DEEPSIGHT_TR("Config", "Seed of the lines"), kNoUnit,
         DEEPSIGHT_TR("Config", "The same seed gives the same lines on every machine.")},
        {0, kLargestSeed}));
}

}  // namespace deepsight::fields
