#include "widgets/weights_texts.h"

#include <QCoreApplication>

namespace deepsight {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Weights)
};

}  // namespace

QString weightNamesLabel(WeightNames names) {
    switch (names) {
        case WeightNames::Published:
            return Texts::tr("yif-AI (DeepPlan)");
        case WeightNames::NanoGpt:
            return Texts::tr("nanoGPT");
        case WeightNames::Gpt2:
            return Texts::tr("GPT-2 (Hugging Face)");
        case WeightNames::DeepSight:
            break;
    }
    return Texts::tr("DeepSight");
}

QString weightNamesHelp(WeightNames names) {
    switch (names) {
        case WeightNames::Published:
            return Texts::tr(
                "For the published code: its load_state_dict() takes them as they are.");
        case WeightNames::NanoGpt:
            return Texts::tr("For nanoGPT's GPT: its load_state_dict() takes them as they are.");
        case WeightNames::Gpt2:
            return Texts::tr(
                "For transformers: GPT2LMHeadModel.from_pretrained() opens the folder.");
        case WeightNames::DeepSight:
            break;
    }
    return Texts::tr("This program's own names, as in its checkpoints; for every model.");
}

}  // namespace deepsight
