#include "app/config_history.h"

#include <QUndoCommand>

#include "core/config/config_schema.h"
#include "widgets/field_row.h"

namespace deepsight {

namespace {

constexpr int kMostSteps = 200;
constexpr int kFieldStep = 1;  ///< id of steps that may merge

}  // namespace

const QString ConfigHistory::kPreset = QStringLiteral("preset");
const QString ConfigHistory::kImport = QStringLiteral("import");
const QString ConfigHistory::kData = QStringLiteral("data");
const QString ConfigHistory::kRun = QStringLiteral("run");

class ConfigHistory::Step : public QUndoCommand {
  public:
    Step(ConfigHistory& history, const Config& after, const QString& what)
        : QUndoCommand(what),
          history_(history),
          before_(history.current()),
          after_(after),
          isField_(findField(what.toStdString()) != nullptr) {}

    int id() const override { return isField_ ? kFieldStep : -1; }

    bool mergeWith(const QUndoCommand* other) override {
        if (other->text() != text()) {
            return false;
        }
        after_ = static_cast<const Step*>(other)->after_;
        setObsolete(after_ == before_);
        return true;
    }

    void undo() override { history_.restore(before_, text()); }
    void redo() override { history_.restore(after_, text()); }

  private:
    ConfigHistory& history_;
    Config before_;
    Config after_;
    bool isField_;
};

ConfigHistory::ConfigHistory(const Config& first, QObject* parent)
    : QObject(parent), current_(first) {
    steps_.setUndoLimit(kMostSteps);
    connect(&steps_, &QUndoStack::indexChanged, this, &ConfigHistory::changed);
}

void ConfigHistory::record(const Config& config, const QString& what) {
    if (config == current_) {
        return;
    }
    auto* step = new Step(*this, config, what);
    current_ = config;  // so that push(), which redoes the step, restores nothing
    steps_.push(step);
}

void ConfigHistory::restore(const Config& config, const QString& what) {
    if (!(config == current_)) {
        current_ = config;
        Q_EMIT restored(config, what);
    }
}

QString ConfigHistory::undoText() const { return textAt(steps_.index() - 1); }

QString ConfigHistory::redoText() const { return textAt(steps_.index()); }

QString ConfigHistory::textAt(int index) const {
    const QString what = index >= 0 && index < steps_.count() ? steps_.text(index) : QString();
    if (const Field* field = findField(what.toStdString())) {
        return translateConfig(field->label);
    }
    if (what == kPreset) {
        return tr("Preset");
    }
    if (what == kImport) {
        return tr("Import");
    }
    if (what == kData) {
        return tr("Data file");
    }
    return what == kRun ? tr("Opened run") : QString();
}

}  // namespace deepsight
