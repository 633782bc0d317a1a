#include "core/data/path_star.h"

#include <charconv>
#include <limits>
#include <numeric>

#include "core/data/generated_corpus.h"
#include "core/data/random.h"
#include "core/data/thousands.h"
#include "core/support/error.h"

namespace deepsight {

namespace {

constexpr std::string_view kSymbolCharacters = "|=/$";
constexpr std::string_view kSeparators = ", \t\r\n";

void check(bool holds, const std::string& message) {
    if (!holds) throw Error(ErrorKind::Config, message);
}

}  // namespace

PathStarTokenizer::PathStarTokenizer(std::int64_t nodes) : nodes_(nodes) {
    constexpr std::int64_t kMost = std::numeric_limits<TokenId>::max() + 1 - kSymbols;
    check(nodes >= 1 && nodes <= kMost, "data.path_star_nodes is " + std::to_string(nodes) +
                                            "; set it to 1 to " + std::to_string(kMost) + ".");
}

void PathStarTokenizer::encode(std::string_view text, std::vector<TokenId>& out) const {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        const std::size_t symbolNumber = kSymbolCharacters.find(rest[0]);
        if (symbolNumber != std::string_view::npos) {
            out.push_back(symbol(static_cast<std::int64_t>(symbolNumber)));
            ++at;
            continue;
        }
        if (kSeparators.find(rest[0]) != std::string_view::npos) {
            ++at;
            continue;
        }
        std::uint32_t node = 0;
        const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), node);
        if (problem != std::errc() || node >= nodes_) {
            throw Error(ErrorKind::Data,
                        "Character " + std::to_string(at + 1) + " of the path-star text (\"" +
                            std::string(rest.substr(0, 12)) +
                            "\") begins no token. Use node numbers 0 to " +
                            std::to_string(nodes_ - 1) + ", commas, and the symbols | = / $.");
        }
        out.push_back(static_cast<TokenId>(node));
        at += static_cast<std::size_t>(end - rest.data());
    }
}

std::string PathStarTokenizer::decode(std::span<const TokenId> tokens) const {
    std::string text;
    bool afterNode = false;
    for (const TokenId token : tokens) {
        const bool isNode = token < nodes_;
        if (isNode) {
            if (afterNode) text += ',';
            text += std::to_string(token);
        } else if (token < vocabularySize()) {
            text += kSymbolCharacters[static_cast<std::size_t>(token - nodes_)];
        } else {
            text += "\uFFFD";
        }
        afterNode = isNode;
    }
    return text;
}

PathStarLengths pathStarLengths(const DataConfig& config) {
    const std::int64_t edges = config.pathStarArms * (config.pathStarLength - 1);
    return {edges, 3 * edges + 3, config.pathStarLength};
}

PathStarGenerator::PathStarGenerator(const DataConfig& config)
    : config_(config), tokenizer_(config.pathStarNodes) {
    check(config.pathStarArms >= 1, "data.path_star_arms must be at least 1.");
    check(config.pathStarLength >= 2, "data.path_star_length must be at least 2.");
    check(config.pathStarArms <= config.pathStarNodes &&
              config.pathStarLength <= config.pathStarNodes,
          "data.path_star_nodes must exceed data.path_star_arms x (data.path_star_length - 1).");
    const std::int64_t needed = 1 + pathStarLengths(config).edges;
    check(needed <= config.pathStarNodes,
          "data.path_star_nodes is " + std::to_string(config.pathStarNodes) +
              ", but the graph has " + std::to_string(needed) +
              " nodes. Set it to at least that, or use fewer or shorter arms.");
    pool_.resize(static_cast<std::size_t>(config.pathStarNodes));
    std::iota(pool_.begin(), pool_.end(), TokenId{0});
    nodes_.resize(static_cast<std::size_t>(needed));
    swapped_.resize(nodes_.size());
}

/// The first steps of a Fisher-Yates shuffle, undone afterwards: a line must not depend on those
/// before it, and filling the pool anew would be slow with many names.
void PathStarGenerator::drawNodes(std::mt19937_64& generator) {
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        swapped_[i] = i + drawBelow(generator, pool_.size() - i);
        std::swap(pool_[i], pool_[swapped_[i]]);
        nodes_[i] = pool_[i];
    }
    for (std::size_t i = nodes_.size(); i-- > 0;) std::swap(pool_[i], pool_[swapped_[i]]);
}

void PathStarGenerator::layOutEdges() {
    edges_.clear();
    const auto arms = static_cast<std::size_t>(config_.pathStarArms);
    const auto hops = static_cast<std::size_t>(config_.pathStarLength - 1);
    const TokenId start = nodes_[0];
    const TokenId goal = nodes_[1];
    TokenId from = start;
    for (std::size_t hop = 1; hop < hops; ++hop) {
        edges_.emplace_back(from, nodes_[hop + 1]);
        from = nodes_[hop + 1];
    }
    edges_.emplace_back(from, goal);
    for (std::size_t arm = 1; arm < arms; ++arm) {
        from = start;
        for (std::size_t hop = 0; hop < hops; ++hop) {
            const TokenId to = nodes_[1 + arm * hops + hop];
            edges_.emplace_back(from, to);
            from = to;
        }
    }
}

void PathStarGenerator::appendLine(Split split, std::int64_t index, std::vector<TokenId>& out) {
    std::mt19937_64 generator(seedOf(static_cast<std::uint64_t>(config_.pathStarSeed),
                                     split == Split::Train ? 0 : 1,
                                     static_cast<std::uint64_t>(index)));
    drawNodes(generator);
    layOutEdges();
    shuffleEvenly(edges_, generator);
    for (const auto& [from, to] : edges_) {
        if (&from != &edges_.front().first) out.push_back(tokenizer_.bar());
        out.push_back(from);
        out.push_back(to);
    }
    const TokenId start = nodes_[0];
    const TokenId goal = nodes_[1];
    out.insert(out.end(), {tokenizer_.slash(), start, goal, tokenizer_.equals()});
    const auto inner = nodes_.begin() + 2;
    const auto innerEnd = inner + (config_.pathStarLength - 2);
    if (config_.pathStarDirection == PathDirection::Forward) {
        out.push_back(start);
        out.insert(out.end(), inner, innerEnd);
        out.push_back(goal);
    } else {
        out.push_back(goal);
        out.insert(out.end(), std::make_reverse_iterator(innerEnd),
                   std::make_reverse_iterator(inner));
        out.push_back(start);
    }
}

std::shared_ptr<const Corpus> makePathStarCorpus(const DataConfig& config,
                                                 const ProgressSink& progress,
                                                 std::stop_token stop) {
    PathStarGenerator generator(config);
    LineProduction production(progress, std::move(stop),
                              config.pathStarTrainLines + config.pathStarTestLines,
                              pathStarLengths(config).line());
    const auto linesOf = [&](Split split, std::int64_t count) {
        return production.make(
            count, [&](std::int64_t index, auto& out) { generator.appendLine(split, index, out); });
    };
    const auto lines = std::make_shared<GeneratedLines>();
    lines->train = linesOf(Split::Train, config.pathStarTrainLines);
    lines->test = linesOf(Split::Validation, config.pathStarTestLines);
    return makeGeneratedCorpus(config, lines,
                               "path-star (" + std::to_string(config.pathStarArms) + ", " +
                                   std::to_string(config.pathStarLength) + ") with " +
                                   withThousands(config.pathStarNodes) + " node names");
}

}  // namespace deepsight
