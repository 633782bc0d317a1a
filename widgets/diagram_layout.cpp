#include "widgets/diagram_layout.h"

#include <cmath>

namespace deepsight {

namespace {

constexpr double kBoxWidth = 172;
constexpr double kBoxHeight = 64;
constexpr double kPitch = 86;   // from box to box in a column
constexpr double kGutter = 46;  // between columns: room for arrows
constexpr double kFrame = 8;    // from a stack's frame to its boxes
constexpr double kHeader = 19;  // above the boxes of a stack
constexpr double kMargin = 12;
constexpr double kLabel = 26;    // height of the words at both ends of the data flow
constexpr double kAbove = 1.22;  // rows from the last box of a stack to what follows it

/// Places parts in columns; a row is counted from the bottom.
class Placement {
  public:
    explicit Placement(const ModelCost& cost) : cost_(cost) {
        learnsSplit_ = has(PartKind::SplitGate);
        deepSight_ = learnsSplit_ || has(PartKind::LinearPass);
        plans_ = has(PartKind::FutureLoss);
        const int columns = (deepSight_ ? 2 : 1) + (plans_ ? 1 : 0);
        layout_.size = {2 * kMargin + columns * kBoxWidth + (columns - 1) * kGutter,
                        2 * kMargin + 2 * kLabel + (4 + kAbove) * kPitch + kBoxHeight};
    }

    DiagramLayout build() {
        if (learnsSplit_) {
            placeLearnedSplit();
        } else if (deepSight_) {
            placeDeepSight();
        } else {
            placeDecoderOnly();
        }
        return std::move(layout_);
    }

  private:
    double columnX(int column) const { return kMargin + column * (kBoxWidth + kGutter); }
    double rowY(double row) const {
        return layout_.size.height() - kMargin - kLabel - kBoxHeight - row * kPitch;
    }

    bool has(PartKind kind) const { return cost_.find(kind) != nullptr; }
    QRectF box(int column, double row) const {
        return {columnX(column), rowY(row), kBoxWidth, kBoxHeight};
    }

    QRectF put(PartKind kind, PartStack stack, int column, double row) {
        const QRectF rect = box(column, row);
        for (std::size_t i = 0; i < cost_.parts.size(); ++i)
            if (cost_.parts[i].kind == kind && cost_.parts[i].stack == stack)
                layout_.boxes.append({static_cast<int>(i), rect});
        return rect;
    }
    QRectF put(PartKind kind, int column, double row) {
        return put(kind, PartStack::None, column, row);
    }

    void frame(PartStack stack, PartKind part, const QRectF& lowest, const QRectF& highest) {
        const QRectF rect = lowest.united(highest).adjusted(-kFrame, -kHeader, kFrame, kFrame);
        layout_.stacks.append(
            {stack, cost_.find(part, stack)->repeats, rect,
             QRectF(highest.left(), rect.top() + 1, kBoxWidth / 2 - 6, kHeader - 2)});
    }

    void arrow(const QPolygonF& path, bool planning = false) {
        layout_.arrows.append({path, planning});
    }
    static QPointF top(const QRectF& rect) { return {rect.center().x(), rect.top()}; }
    static QPointF bottom(const QRectF& rect) { return {rect.center().x(), rect.bottom()}; }
    void up(const QRectF& from, const QRectF& to) { arrow({top(from), bottom(to)}); }

    void placeEnds(const QRectF& first, const QRectF& last) {
        const QRectF in(first.left(), first.bottom() + kLabel * 0.55, kBoxWidth, kLabel * 0.75);
        layout_.labels.append({DiagramLayout::LabelKind::Tokens, in, Qt::AlignCenter});
        arrow({{in.center().x(), in.top() + 2}, bottom(first)});
        const QRectF out(last.left(), last.top() - kLabel * 1.35, kBoxWidth, kLabel * 0.75);
        layout_.labels.append({DiagramLayout::LabelKind::NextTokenLoss, out, Qt::AlignCenter});
        arrow({top(last), {out.center().x(), out.bottom() - 1}});
    }

    /// Tokens and, where the model learns them, positions: what goes into the first layer.
    QRectF placeEmbeddings(int column) {
        const auto tokens = put(PartKind::TokenEmbedding, column, 0);
        if (!has(PartKind::PositionEmbedding)) return tokens;
        const auto positions = put(PartKind::PositionEmbedding, column, 1);
        up(tokens, positions);
        return positions;
    }

    void placeDecoderOnly() {
        const int column = plans_ ? 1 : 0;
        const auto embedded = placeEmbeddings(column);
        const auto attention = put(PartKind::SelfAttention, PartStack::Layers, column, 2);
        const auto feedForward = put(PartKind::FeedForward, PartStack::Layers, column, 3);
        const auto norm = put(PartKind::FinalNorm, column, 3 + kAbove);
        const auto output = put(PartKind::Output, column, 4 + kAbove);
        frame(PartStack::Layers, PartKind::SelfAttention, attention, feedForward);
        up(embedded, attention);
        up(attention, feedForward);
        up(feedForward, norm);
        up(norm, output);
        placeEnds(box(column, 0), output);
        if (has(PartKind::FurtherHeads)) placeFurtherHeads(attention);
        if (has(PartKind::OrderHead)) placeOrderHead(norm);
    }

    /// The heads read what the last layer reads.
    void placeFurtherHeads(const QRectF& layer) {
        const auto heads = put(PartKind::FurtherHeads, 0, 3);
        const auto loss = put(PartKind::FutureLoss, 0, 3 + kAbove);
        const double from = layer.bottom() + kFrame + (kPitch - kBoxHeight - kFrame) / 2;
        arrow({{layer.center().x(), from}, {bottom(heads).x(), from}, bottom(heads)}, true);
        arrow({top(heads), bottom(loss)}, true);
    }

    void placeOrderHead(const QRectF& norm) {
        const auto head = put(PartKind::OrderHead, 0, 3 + kAbove);
        const auto loss = put(PartKind::FutureLoss, 0, 4 + kAbove);
        arrow({{norm.left(), norm.center().y()}, {head.right(), head.center().y()}}, true);
        arrow({top(head), bottom(loss)}, true);
    }

    void placeDeepSight() {
        const int encoder = plans_ ? 1 : 0;
        const int decoder = encoder + 1;
        const auto embedded = placeEmbeddings(encoder);
        const auto attention = put(PartKind::SelfAttention, PartStack::Encoder, encoder, 2.2);
        const auto feedForward = put(PartKind::FeedForward, PartStack::Encoder, encoder, 3.2);
        const auto pass = put(PartKind::LinearPass, decoder, 0);
        const auto own = put(PartKind::SelfAttention, PartStack::Decoder, decoder, 1);
        const auto cross = put(PartKind::CrossAttention, PartStack::Decoder, decoder, 2);
        const auto last = put(PartKind::FeedForward, PartStack::Decoder, decoder, 3);
        const auto norm = put(PartKind::FinalNorm, decoder, 3 + kAbove);
        const auto output = put(PartKind::Output, decoder, 4 + kAbove);
        frame(PartStack::Encoder, PartKind::SelfAttention, attention, feedForward);
        frame(PartStack::Decoder, PartKind::SelfAttention, own, last);
        up(embedded, attention);
        up(attention, feedForward);
        placeEncoderOutput(feedForward, pass, cross);
        up(pass, own);
        up(own, cross);
        up(cross, last);
        up(last, norm);
        up(norm, output);
        placeEnds(box(encoder, 0), output);
        if (!plans_) return;
        const double branch = top(embedded).y() - kPitch * 0.16;
        placePlanning({top(embedded).x(), branch}, {top(feedForward).x(), turn_});
    }

    /// One stack, every layer of which may be on either side; the gate beside it mixes their
    /// outputs and hands the mean to the layers above.
    void placeLearnedSplit() {
        const int left = plans_ ? 1 : 0;
        const int stack = left + 1;
        const auto embedded = placeEmbeddings(left);
        const auto gate = put(PartKind::SplitGate, left, 3.2);
        const auto own = put(PartKind::SelfAttention, PartStack::Layers, stack, 0);
        const auto cross = put(PartKind::CrossAttention, PartStack::Layers, stack, 1);
        const auto forward = put(PartKind::FeedForward, PartStack::Layers, stack, 2);
        const auto pass = put(PartKind::LinearPass, PartStack::Layers, stack, 3);
        const auto norm = put(PartKind::FinalNorm, stack, 3 + kAbove);
        const auto output = put(PartKind::Output, stack, 4 + kAbove);
        frame(PartStack::Layers, PartKind::SelfAttention, own, pass);
        up(own, cross);
        up(cross, forward);
        up(forward, pass);
        up(pass, norm);
        up(norm, output);
        // Two lanes between the columns, so that no arrow crosses another.
        const double near = gate.right() + (kGutter - kFrame) / 3;
        const double far = gate.right() + (kGutter - kFrame) * 2 / 3;
        const double level = embedded.center().y() + (embedded.top() < own.top() ? 16 : 0);
        arrow({{embedded.right(), level},
               {far, level},
               {far, own.center().y()},
               {own.left(), own.center().y()}});
        // What a layer gives out, and what the layers above read of it.
        const double between = (forward.top() + pass.bottom()) / 2;
        const double in = gate.top() + kBoxHeight * 0.3;
        const double out = gate.top() + kBoxHeight * 0.7;
        arrow({{top(forward).x(), between}, {far, between}, {far, in}, {gate.right(), in}});
        arrow({{gate.right(), out},
               {near, out},
               {near, cross.center().y()},
               {cross.left(), cross.center().y()}});
        placeEnds(box(left, 0), output);
        turn_ = gate.top() - 17;
        layout_.labels.append({DiagramLayout::LabelKind::EncoderOutput,
                               QRectF(gate.left(), turn_ - 21, kBoxWidth, 18),
                               Qt::AlignHCenter | Qt::AlignBottom});
        if (plans_) placePlanning({embedded.left(), embedded.center().y()}, top(gate));
    }

    /// From the top of the encoder to the linear pass and into the cross-attention.
    void placeEncoderOutput(const QRectF& last, const QRectF& pass, const QRectF& cross) {
        turn_ = top(last).y() - kHeader - 17;
        const double gutter = last.right() + kFrame + (kGutter - 2 * kFrame) * 0.5;
        const double below = pass.bottom() + kLabel * 0.6;
        arrow({top(last),
               {top(last).x(), turn_},
               {gutter, turn_},
               {gutter, below},
               {bottom(pass).x(), below},
               bottom(pass)});
        arrow({{gutter, cross.center().y()}, {cross.left(), cross.center().y()}});
        layout_.labels.append({DiagramLayout::LabelKind::EncoderOutput,
                               QRectF(last.left(), turn_ - 21, kBoxWidth, 18),
                               Qt::AlignHCenter | Qt::AlignBottom});
    }

    /// The side branch, from where the embeddings and the encoder output pass: the first to the
    /// planning context, which meets the second. A future loss of token space has no such context.
    void placePlanning(const QPointF& embeddings, const QPointF& encoderOutput) {
        const auto loss = box(0, 3.2);
        if (has(PartKind::PlanningContext)) {
            const auto context = put(PartKind::PlanningContext, 0, 2.2);
            arrow({embeddings, {bottom(context).x(), embeddings.y()}, bottom(context)}, true);
            arrow({top(context), bottom(loss)}, true);
        }
        put(PartKind::FutureLoss, 0, 3.2);
        arrow({encoderOutput, {encoderOutput.x(), turn_}, {top(loss).x(), turn_}, top(loss)}, true);
    }

    const ModelCost& cost_;
    DiagramLayout layout_;
    bool deepSight_ = false;
    bool learnsSplit_ = false;
    bool plans_ = false;
    double turn_ = 0;  // height at which the encoder output leaves for the other columns
};

}  // namespace

int DiagramLayout::boxAt(const QPointF& point) const {
    for (int i = 0; i < boxes.size(); ++i)
        if (boxes[i].rect.contains(point)) return i;
    return -1;
}

int DiagramLayout::neighbour(int from, Qt::Key direction) const {
    if (from < 0 || from >= boxes.size()) return boxes.isEmpty() ? -1 : 0;
    const QPointF start = boxes[from].rect.center();
    int best = from;
    double nearest = 0;
    for (int i = 0; i < boxes.size(); ++i) {
        const QPointF way = boxes[i].rect.center() - start;
        const bool vertical = direction == Qt::Key_Up || direction == Qt::Key_Down;
        const double ahead = vertical ? way.y() : way.x();
        const double aside = vertical ? way.x() : way.y();
        const bool forwards = direction == Qt::Key_Down || direction == Qt::Key_Right;
        if (forwards ? ahead <= 1 : ahead >= -1) continue;
        // Up and down stay in their column.
        const double distance = std::abs(ahead) + (vertical ? 20 : 2) * std::abs(aside);
        if (best != from && distance >= nearest) continue;
        best = i;
        nearest = distance;
    }
    return best;
}

DiagramLayout layOutDiagram(const ModelCost& cost) { return Placement(cost).build(); }

}  // namespace deepsight
