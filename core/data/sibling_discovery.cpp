#include "core/data/sibling_discovery.h"

#include <algorithm>
#include <numeric>

#include "core/data/generated_corpus.h"
#include "core/data/random.h"
#include "core/data/thousands.h"
#include "core/data/word_tokenizer.h"
#include "core/support/error.h"

namespace deepsight {

std::shared_ptr<const Tokenizer> SiblingTokens::makeTokenizer() const {
    std::vector<std::string> words;
    words.reserve(static_cast<std::size_t>(vocabularySize()));
    for (std::int64_t i = 0; i < children_; ++i) words.push_back("c" + std::to_string(i));
    for (std::int64_t i = 0; i < parents_; ++i) words.push_back("p" + std::to_string(i));
    words.insert(words.end(), {"BOS", "EOS", "$"});
    return std::make_shared<WordTokenizer>("sibling-discovery", std::move(words),
                                           "BOS c0 c1 p0 EOS");
}

SiblingFamilies::SiblingFamilies(const DataConfig& config)
    : tokens_(config), order_(config.siblingOrder) {
    const std::int64_t parents = config.siblingParents;
    const std::int64_t children = config.siblingChildren;
    if (parents < 1 || children < 2 * parents || children % parents != 0) {
        throw Error(ErrorKind::Config,
                    "data.sibling_children is " + withThousands(children) + " for " +
                        withThousands(parents) +
                        " parents; set it to a multiple of the parents, two children each at "
                        "least.");
    }
    each_ = children / parents;
    children_.resize(static_cast<std::size_t>(children));
    std::iota(children_.begin(), children_.end(), TokenId{0});
    auto generator = discoveryGenerator(config, DiscoveryStream::Graph);
    shuffleEvenly(children_, generator);
    parentOf_.resize(children_.size());
    for (std::size_t i = 0; i < children_.size(); ++i) {
        parentOf_[children_[i]] = tokens_.parent(static_cast<std::int64_t>(i) / each_);
    }
}

void SiblingFamilies::appendLine(std::mt19937_64& generator, std::vector<TokenId>& out) const {
    const auto each = static_cast<std::uint64_t>(each_);
    const std::uint64_t parent = drawBelow(generator, children_.size() / each);
    const std::uint64_t first = drawBelow(generator, each);
    std::uint64_t second = drawBelow(generator, each - 1);
    if (second >= first) ++second;
    const TokenId one = children_[parent * each + first];
    const TokenId other = children_[parent * each + second];
    const TokenId both = parentOf_[one];
    if (order_ == SiblingOrder::ChildrenFirst) {
        out.insert(out.end(), {tokens_.begin(), one, other, both, tokens_.end()});
    } else {
        out.insert(out.end(), {tokens_.begin(), both, one, other, tokens_.end()});
    }
}

SiblingJudge::SiblingJudge(std::shared_ptr<const SiblingFamilies> families,
                           std::span<const TokenId> shown)
    : families_(std::move(families)), prompt_{families_->tokens().begin()} {
    constexpr auto kLine = static_cast<std::size_t>(SiblingTokens::kLine);
    std::vector<std::uint64_t> identities;
    identities.reserve(shown.size() / kLine);
    for (std::size_t at = 0; at + kLine <= shown.size(); at += kLine) {
        identities.push_back(judge(shown.subspan(at, kLine)).identity);
    }
    std::ranges::sort(identities);
    identities.erase(std::unique(identities.begin(), identities.end()), identities.end());
    shown_ = std::move(identities);
}

LineJudge::Judgement SiblingJudge::judge(std::span<const TokenId> line) const {
    const SiblingTokens& tokens = families_->tokens();
    if (line.size() != SiblingTokens::kLine || line.front() != tokens.begin() ||
        line.back() != tokens.end()) {
        return {};
    }
    const bool childrenFirst = families_->order() == SiblingOrder::ChildrenFirst;
    const TokenId one = line[childrenFirst ? 1 : 2];
    const TokenId other = line[childrenFirst ? 2 : 3];
    const TokenId parent = line[childrenFirst ? 3 : 1];
    const std::int64_t children = families_->children();
    if (one >= children || other >= children || one == other ||
        families_->parentOf(one) != parent || families_->parentOf(other) != parent) {
        return {};
    }
    const std::uint64_t identity =
        std::uint64_t{one} * static_cast<std::uint64_t>(children) + other;
    const bool seen = std::ranges::binary_search(shown_, identity);
    return {seen ? LineKind::Memorised : LineKind::Novel, identity};
}

std::shared_ptr<const Corpus> makeSiblingCorpus(const DataConfig& config,
                                                const ProgressSink& progress,
                                                std::stop_token stop) {
    const auto families = std::make_shared<const SiblingFamilies>(config);
    const std::int64_t trainLines = config.discoveryTrainLines;
    const std::int64_t testLines = discoveryTestLines(config);
    LineProduction production(progress, std::move(stop), trainLines + testLines,
                              SiblingTokens::kLine);
    const auto lines = std::make_shared<GeneratedLines>();
    lines->train = production.make(trainLines, [&](std::int64_t index, auto& out) {
        auto generator = discoveryGenerator(config, DiscoveryStream::Train, index);
        families->appendLine(generator, out);
    });
    const auto judge = std::make_shared<SiblingJudge>(families, lines->train);
    if (judge->shownPairs() >= families->pairs()) {
        throw Error(ErrorKind::Config,
                    "The training lines show all " + withThousands(families->pairs()) +
                        " pairs of siblings, so there is nothing to discover. Lower "
                        "data.discovery_train_lines or raise data.sibling_children.");
    }
    lines->test = production.make(testLines, [&](std::int64_t index, auto& out) {
        auto generator = discoveryGenerator(config, DiscoveryStream::Test, index);
        const std::size_t start = out.size();
        do {
            out.resize(start);
            families->appendLine(generator, out);
        } while (judge->judge(std::span(out).subspan(start)).kind != LineKind::Novel);
    });
    const auto corpus = makeGeneratedCorpus(
        config, lines,
        "sibling discovery with " + withThousands(config.siblingParents) + " parents and " +
            withThousands(config.siblingChildren) + " children" +
            (config.siblingOrder == SiblingOrder::ParentFirst ? ", parent first" : ""));
    corpus->judge = judge;
    return corpus;
}

}  // namespace deepsight
