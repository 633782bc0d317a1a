#include "core/config/field_groups.h"

namespace deepsight::fields {

void addPlanningFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&PlanningConfig::score>(
        "score", isDeepSight,
        {kPlanning, DEEPSIGHT_TR("Config", "Disaffinity score"), kNoUnit,
         DEEPSIGHT_TR(
             "Config",
             "How the encoder output u is compared with the planning context y; a mean "
             "over positions.\n"
             "none: no planning objective.\n"
             "mse: mean square of u - y. cosine: (1 - cos(u, y)) / 2. log-cosine: -log((1 "
             "+ cos(u, y)) / 2). All three: yiphei/yif-AI, deep_plan_transformer.\n"
             "smooth-l1: (u - y) squared / (2 beta) where |u - y| is below beta, else |u - y| "
             "- beta / 2 (arXiv 1504.08083).\n"
             "infonce: cross-entropy of finding y among the contexts of other positions "
             "whose futures do not overlap, by cos(u, y) / temperature (arXiv "
             "1807.03748).\n"
             "vicreg: 25 mse, + 25 times what the channels' standard deviations lack of "
             "1, + the squared covariances between channels (arXiv 2105.04906).\n"
             "barlow: how far the correlations between channels of u and of y are from "
             "the identity, those off its diagonal times 0.005 (arXiv 2103.03230).\n"
             "cka: 1 - linear CKA, which is blind to rotation and scale (arXiv "
             "1905.00414).\n"
             "bag-of-words: cross-entropy of which tokens come within the horizon, in "
             "whatever order (arXiv 2510.14751).\n"
             "token-order: cross-entropy between how near each token's next occurrence is "
             "and the prediction (ListNet; arXiv 2508.19228). Both read the encoder output "
             "through the token embeddings; their targets are tokens, which cannot "
             "collapse.")}));
    fields.push_back(makeField<&PlanningConfig::horizon>(
        "horizon", plans,
        {kPlanning, DEEPSIGHT_TR("Config", "Horizon"), kTokens,
         DEEPSIGHT_TR("Config",
                      "n, the number of future tokens that the future loss looks at. Of a planning "
                      "context, the embeddings E[i+1] ... E[i+n]; published runs use 3, 6, 11, 16 "
                      "and 26 (yiphei/yif-AI, deep_plan_transformer). Of multi-token, the tokens "
                      "that are predicted, the next one included: 4 for most of the published "
                      "models (arXiv 2404.19737). Must be below the context size.")},
        {1, kMostTokens}));
    fields.push_back(makeField<&PlanningConfig::coefficient>(
        "coefficient", plans,
        {kPlanning, DEEPSIGHT_TR("Config", "Coefficient"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Weight of the future loss: total loss = next-token loss + coefficient x "
                      "future loss. Curves always show the future loss unscaled. Published: 1, "
                      "of DeepSight, multi-token and token-order alike.")},
        {0, 1e6}));
    fields.push_back(makeField<&PlanningConfig::warmupSteps>(
        "warmup_steps", plans,
        {kPlanning, DEEPSIGHT_TR("Config", "Coefficient warm-up"), kSteps,
         DEEPSIGHT_TR("Config",
                      "Steps over which the coefficient rises from 0 in a straight line; 0: "
                      "it is there from the first step.")},
        {0, kMostSteps}));
    fields.push_back(makeField<&PlanningConfig::temperature>(
        "temperature", hasTemperature,
        {kPlanning, DEEPSIGHT_TR("Config", "InfoNCE temperature"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Divides the cosines before their softmax: the lower, the more the "
                      "nearest wrong contexts count (SimCLR, arXiv 2002.05709).")},
        {0.001, 100}));
    fields.push_back(makeField<&PlanningConfig::smoothL1Beta>(
        "smooth_l1_beta", hasBeta,
        {kPlanning, DEEPSIGHT_TR("Config", "Smooth L1 beta"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Difference r = |u - y| at which r squared / (2 beta) turns into r - beta "
                      "/ 2; 1 in Fast R-CNN (arXiv 1504.08083).")},
        {0.000001, 1000}));
    fields.push_back(makeField<&PlanningConfig::sigregWeight>(
        "sigreg_weight", plansEmbeddings,
        {kPlanning, DEEPSIGHT_TR("Config", "SIGReg weight"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Adds this much times SIGReg to the future loss: how far u, along random "
                      "directions, is from a standard normal distribution, by the Epps-Pulley "
                      "test of characteristic functions. About 1 for normal u, hundreds for "
                      "collapsed u. Keeps u from collapsing without a frozen target (LeJEPA, "
                      "arXiv 2511.08544; 0.02 in its minimal example); 0: none.")},
        {0, 1000}));
    fields.push_back(makeField<&PlanningConfig::positions>(
        "positions", plansDeepSight,
        {kPlanning, DEEPSIGHT_TR("Config", "Planned positions"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "all: every position of the window has a future loss (published); "
                      "targets: only those whose next token is trained on. Of a path-star "
                      "line, whose edges are drawn at random, that leaves the answer and the "
                      "symbol before it.")}));
    fields.push_back(makeField<&PlanningConfig::futureAggregation>(
        "future_aggregation", plansEmbeddings,
        {kPlanning, DEEPSIGHT_TR("Config", "Future aggregation"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "How the future embeddings E[i+z], z = 1 ... n, become one vector. "
                      "decay: sum of E[i+z] / z (published); decay-normalized: divided by 1 + "
                      "1/2 + ... + 1/n; average: weights 1/n; exponential: weights "
                      "gamma^(z-1), divided by their sum. The others are learned. "
                      "learned-weights: a softmax over z; depthwise-convolution: a weight for "
                      "every z and channel; convolution: a matrix for every z; banded: a "
                      "weight for every position and z; gru: a recurrent network read from "
                      "the far end (arXiv 1406.1078); attention: one learned query over the "
                      "window (arXiv 1706.03762).")}));
    fields.push_back(makeField<&PlanningConfig::aggregationDecay>(
        "aggregation_decay", hasDecay,
        {kPlanning, DEEPSIGHT_TR("Config", "Aggregation decay"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "gamma: each further token weighs this much of the one before it.")},
        {0.001, 1}));
    fields.push_back(makeField<&PlanningConfig::aggregationSafeguard>(
        "aggregation_safeguard", learnsAggregation,
        {kPlanning, DEEPSIGHT_TR("Config", "Aggregation safeguard"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "What keeps a learned target from turning into whatever is easiest to "
                      "match. reconstruction: the score sends no gradient into it; it is "
                      "trained to tell which tokens its window holds (as in arXiv "
                      "2409.11143); variance: it must vary and not repeat itself (VICReg's "
                      "terms, arXiv 2105.04906); entropy: its weights, and a learned merge, "
                      "may not settle on few tokens; none: it may collapse.")}));
    fields.push_back(makeField<&PlanningConfig::presentFutureMerge>(
        "present_future_merge", plansEmbeddings,
        {kPlanning, DEEPSIGHT_TR("Config", "Present-future merge"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "How the present, the mean of E[1] ... E[i], joins the future. equal: "
                      "half each; context-size: i : n, by the number of tokens each side "
                      "speaks for; none: the future alone (yiphei/yif-AI, "
                      "deep_plan_transformer); learned: in a trained proportion, which may "
                      "turn to the present, as that is easier to match.")}));
    fields.push_back(makeField<&PlanningConfig::contextNorm>(
        "context_norm", plansEmbeddings,
        {kPlanning, DEEPSIGHT_TR("Config", "Planning-context norm"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Where the target side is layer-normalised (arXiv 1607.06450): pre: the "
                      "embeddings, before aggregation; post: the finished planning context; both; "
                      "or none. Published: post.")}));
    fields.push_back(makeField<&PlanningConfig::normAffine>(
        "norm_affine", plansEmbeddings,
        {kPlanning, DEEPSIGHT_TR("Config", "Trainable planning norms"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Gives the planning LayerNorms a gain and a bias, as published. The "
                      "objective can then collapse: gain 0 and equal biases make mse 0 and cosine "
                      "1 without any planning. Switch off to rule that out.")}));
    fields.push_back(makeField<&PlanningConfig::normBias>(
        "norm_bias", hasPlanningGain,
        {kPlanning, DEEPSIGHT_TR("Config", "Bias in planning norms"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "The bias of those norms, as published. The bias is what lets the "
                      "cosine score collapse; without it only the gain is trained.")}));
    fields.push_back(makeField<&PlanningConfig::stopGradient>(
        "stop_gradient", plansEmbeddings,
        {kPlanning, DEEPSIGHT_TR("Config", "Stop-gradient"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "The side that the future loss sends no gradient into. target: the "
                      "embeddings stay as the next-token loss wants them (published; SimSiam, "
                      "arXiv 2011.10566); encoder: only the target moves; none: both move, "
                      "which invites collapse.")}));
    fields.push_back(makeField<&PlanningConfig::projector>(
        "projector", plansDeepSight,
        {kPlanning, DEEPSIGHT_TR("Config", "Projector"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "A network between a side and its comparison, which takes the demand "
                      "for an exact match off the encoder output (BYOL, arXiv 2006.07733). "
                      "linear: d x d; mlp: d x 2d, GELU, 2d x d; none: compared as they are "
                      "(published). With bag-of-words and token-order it stands before the "
                      "output layer.")}));
    fields.push_back(makeField<&PlanningConfig::projectorSide>(
        "projector_side", hasProjector,
        {kPlanning, DEEPSIGHT_TR("Config", "Projected side"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "encoder: a predictor on u (BYOL, SimSiam); target: on y; both: one for "
                      "each (VICReg, arXiv 2105.04906). A projector on the target can "
                      "collapse.")}));
    fields.push_back(makeField<&PlanningConfig::window>(
        "window", plansDeepSight,
        {kPlanning, DEEPSIGHT_TR("Config", "Future window"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Positions whose future leaves the context. ignore-last: the last n "
                      "positions have no future loss (option 2, published); extended: each batch "
                      "row carries n more tokens for them (option 1, needs continuous text).")}));
}

}  // namespace deepsight::fields
