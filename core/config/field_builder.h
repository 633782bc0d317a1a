#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/config/config_schema.h"

/// Makes a Field from a pointer to the struct member that it describes: section, kind, getter and
/// setter follow from the member's type. For config_schema.cpp only.
namespace deepsight::field_builder {

/// JSON spellings of an enumeration, in the order of its enumerators.
template <typename Enum>
inline constexpr int kSpellings = 0;
template <>
inline constexpr std::array kSpellings<Architecture>{"deepsight", "baseline", "multi-token",
                                                     "token-order"};
template <>
inline constexpr std::array kSpellings<DisaffinityScore>{
    "none",   "mse",    "cosine", "log-cosine",   "smooth-l1",  "infonce",
    "vicreg", "barlow", "cka",    "bag-of-words", "token-order"};
template <>
inline constexpr std::array kSpellings<FutureAggregation>{
    "decay",       "decay-normalized", "average",
    "exponential", "learned-weights",  "depthwise-convolution",
    "convolution", "banded",           "gru",
    "attention"};
template <>
inline constexpr std::array kSpellings<PresentFutureMerge>{"equal", "context-size", "none",
                                                           "learned"};
template <>
inline constexpr std::array kSpellings<ContextNorm>{"none", "pre", "post", "both"};
template <>
inline constexpr std::array kSpellings<FutureWindow>{"ignore-last", "extended"};
template <>
inline constexpr std::array kSpellings<Precision>{"auto", "fp32", "bf16"};
template <>
inline constexpr std::array kSpellings<NonFiniteAction>{"stop", "skip", "roll-back"};
template <>
inline constexpr std::array kSpellings<SpikeAction>{"report", "skip", "roll-back", "stop"};
template <>
inline constexpr std::array kSpellings<DataSource>{
    "path-star",          "text",      "token-files", "sibling-discovery",
    "triangle-discovery", "documents", "token-shards"};
template <>
inline constexpr std::array kSpellings<WindowOrder>{"random", "shuffled"};
template <>
inline constexpr std::array kSpellings<Activation>{"gelu", "gelu-tanh"};
template <>
inline constexpr std::array kSpellings<TokenizerKind>{"bytes", "gpt2"};
template <>
inline constexpr std::array kSpellings<PathDirection>{"forward", "reversed"};

template <>
inline constexpr std::array kSpellings<PositionEncoding>{"learned", "rotary"};
template <>
inline constexpr std::array kSpellings<LayerSplit>{"fixed", "learned"};
template <>
inline constexpr std::array kSpellings<AggregationSafeguard>{"reconstruction", "variance",
                                                             "entropy", "none"};
template <>
inline constexpr std::array kSpellings<StopGradient>{"target", "encoder", "none"};
template <>
inline constexpr std::array kSpellings<Projector>{"none", "linear", "mlp"};
template <>
inline constexpr std::array kSpellings<ProjectorSide>{"encoder", "target", "both"};
template <>
inline constexpr std::array kSpellings<PlannedPositions>{"all", "targets"};
template <>
inline constexpr std::array kSpellings<SiblingOrder>{"children-first", "parent-first"};

template <typename Section>
struct SectionOf;
template <>
struct SectionOf<ModelConfig> {
    static constexpr auto kName = "model";
    static constexpr auto kMember = &Config::model;
};
template <>
struct SectionOf<PlanningConfig> {
    static constexpr auto kName = "planning";
    static constexpr auto kMember = &Config::planning;
};
template <>
struct SectionOf<TrainingConfig> {
    static constexpr auto kName = "training";
    static constexpr auto kMember = &Config::training;
};
template <>
struct SectionOf<DataConfig> {
    static constexpr auto kName = "data";
    static constexpr auto kMember = &Config::data;
};

template <typename Pointer>
struct MemberPointer;
template <typename SectionType, typename ValueType>
struct MemberPointer<ValueType SectionType::*> {
    using Section = SectionType;
    using Value = ValueType;
};
template <auto Member>
using SectionType = typename MemberPointer<decltype(Member)>::Section;
template <auto Member>
using ValueType = typename MemberPointer<decltype(Member)>::Value;

template <auto Member>
FieldValue getMember(const Config& config) {
    const auto& value = (config.*SectionOf<SectionType<Member>>::kMember).*Member;
    if constexpr (std::is_enum_v<ValueType<Member>>) {
        return std::string(kSpellings<ValueType<Member>>[static_cast<std::size_t>(value)]);
    } else {
        return value;
    }
}

template <auto Member>
void setMember(Config& config, const FieldValue& value) {
    using Value = ValueType<Member>;
    auto& target = (config.*SectionOf<SectionType<Member>>::kMember).*Member;
    if constexpr (std::is_enum_v<Value>) {
        const auto& spelling = std::get<std::string>(value);
        for (std::size_t i = 0; i < kSpellings<Value>.size(); ++i) {
            if (spelling == kSpellings<Value>[i]) {
                target = static_cast<Value>(i);
                return;
            }
        }
        assert(false && "a choice must be checked against Field::choices before it is set");
    } else {
        target = std::get<Value>(value);
    }
}

template <typename Value>
constexpr FieldKind kindOf() {
    if constexpr (std::is_enum_v<Value>) return FieldKind::Choice;
    if constexpr (std::is_same_v<Value, bool>) return FieldKind::Boolean;
    if constexpr (std::is_same_v<Value, std::int64_t>) return FieldKind::Integer;
    if constexpr (std::is_same_v<Value, double>) return FieldKind::Real;
    if constexpr (std::is_same_v<Value, std::string>) return FieldKind::Text;
}

/// What the form shows for a field.
struct Wording {
    const char* group;
    const char* label;
    const char* unit;
    const char* help;
};

/// Allowed numbers, both ends included.
struct Range {
    double minimum = 0;
    double maximum = 0;
};

template <auto Member>
Field makeField(const char* name, bool (*applies)(const Config&), const Wording& wording,
                Range range = {}) {
    using Value = ValueType<Member>;
    std::vector<const char*> choices;
    if constexpr (std::is_enum_v<Value>) {
        choices.assign(kSpellings<Value>.begin(), kSpellings<Value>.end());
    }
    return {.section = SectionOf<SectionType<Member>>::kName,
            .name = name,
            .group = wording.group,
            .label = wording.label,
            .unit = wording.unit,
            .help = wording.help,
            .kind = kindOf<Value>(),
            .minimum = range.minimum,
            .maximum = range.maximum,
            .choices = std::move(choices),
            .get = &getMember<Member>,
            .set = &setMember<Member>,
            .applies = applies};
}

}  // namespace deepsight::field_builder
