#include "widgets/config_form.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "core/config/config_validation.h"
#include "core/config/presets.h"
#include "core/data/corpus.h"
#include "core/data/tokenizer.h"
#include "widgets/card_columns.h"
#include "widgets/config_summary.h"
#include "widgets/data_controls.h"
#include "widgets/field_editor.h"
#include "widgets/field_row.h"
#include "widgets/nearest_preset.h"
#include "widgets/page_header.h"
#include "widgets/preset_picker.h"
#include "widgets/status_icon.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kSummaryWidth = 288;

/// Whether amounts such as the parameter count can be computed without overflow.
bool everyNumberInRange(const Config& config) {
    return std::ranges::all_of(configFields(), [&config](const Field& field) {
        if (field.kind != FieldKind::Integer || !field.applies(config)) return true;
        const auto value = static_cast<double>(std::get<std::int64_t>(field.get(config)));
        return value >= field.minimum && value <= field.maximum;
    });
}

}  // namespace

ConfigForm::ConfigForm(QWidget* parent)
    : QWidget(parent),
      presets_(new PresetPicker(this)),
      import_(makeButton(tr("Import JSON…"), QStringLiteral("importConfigPushButton"), this)),
      browse_(makeButton(tr("Browse…"), QStringLiteral("browseDataPushButton"), this)),
      scroll_(new QScrollArea(this)),
      columns_(new CardColumns),
      data_(new DataControls),
      summary_(new ConfigSummary(this)) {
    addCards();
    scroll_->setObjectName(QStringLiteral("configScrollArea"));
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);  // the fields have it
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRole(columns_, QStringLiteral("page"));
    scroll_->setWidget(columns_);
    summary_->setFixedWidth(kSummaryWidth);

    auto* body = new QHBoxLayout;
    body->setSpacing(space::kMedium);
    body->addWidget(scroll_, 1);
    body->addWidget(summary_, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeHeader());
    column->addWidget(makeBanner());
    column->addLayout(body, 1);

    connect(presets_, &PresetPicker::presetChosen, this, &ConfigForm::choosePreset);
    connect(browse_, &QPushButton::clicked, this, &ConfigForm::browseDataRequested);
    connect(data_, &DataControls::prepareRequested, this, [this] {
        // An empty path already says so beside its field.
        FieldRow* path = row("data.path");
        path->hasIssue() ? path->focusEditor() : prepareDataRequested();
    });
    connect(data_, &DataControls::cancelRequested, this, &ConfigForm::cancelPreparationRequested);
    connect(summary_, &ConfigSummary::startRequested, this, &ConfigForm::startRequested);
    connect(summary_, &ConfigSummary::firstIssueRequested, this, &ConfigForm::focusFirstIssue);
    connect(summary_, &ConfigSummary::fittingBatchRequested, this,
            &ConfigForm::fittingBatchRequested);
    setConfig(presets().front().config);
}

QWidget* ConfigForm::makeHeader() {
    auto* header = new PageHeader(tr("Configure"), tr("Model, objective, data and training"), this);
    auto* exporting =
        makeButton(tr("Export JSON…"), QStringLiteral("exportConfigPushButton"), this);
    connect(import_, &QPushButton::clicked, this, &ConfigForm::importConfigRequested);
    connect(exporting, &QPushButton::clicked, this, &ConfigForm::exportConfigRequested);
    header->addControl(new QLabel(tr("Preset"), this));
    header->addControl(presets_);
    header->addControl(import_);
    header->addControl(exporting);
    return header;
}

QWidget* ConfigForm::makeBanner() {
    banner_ = new QFrame(this);
    banner_->setObjectName(QStringLiteral("lockedBannerFrame"));
    setRole(banner_, QStringLiteral("banner"));
    bannerText_ = new QLabel(banner_);
    bannerText_->setObjectName(QStringLiteral("lockedBannerLabel"));
    bannerText_->setWordWrap(true);
    auto* row = new QHBoxLayout(banner_);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    row->addWidget(new StatusIcon(StatusIcon::Kind::Locked, banner_));
    row->addWidget(bannerText_, 1);
    banner_->hide();
    return banner_;
}

void ConfigForm::addCards() {
    QString group;
    for (const Field& field : configFields()) {
        const QString name = QString::fromUtf8(field.group);
        if (cards_.isEmpty() || name != group) {
            group = name;
            QFrame* card = makeCard();
            auto* column = new QVBoxLayout(card);
            column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
            column->setSpacing(6);
            column->addWidget(makeHeading(translateConfig(field.group), card));
            cards_.append(card);
        }
        addRow(field, cards_.back());
    }
    row("data.path")->addTrailingWidget(browse_);
    row("data.source")->parentWidget()->layout()->addWidget(data_);
    for (QFrame* card : std::as_const(cards_)) columns_->addCard(card);
}

void ConfigForm::addRow(const Field& field, QWidget* card) {
    auto* added = new FieldRow(field, card);
    card->layout()->addWidget(added);
    rows_.append(added);
    connect(added, &FieldRow::edited, this, [this, added] { onEdited(added); });
}

FieldRow* ConfigForm::row(std::string_view path) const {
    const auto found = std::ranges::find_if(
        rows_, [path](const FieldRow* row) { return row->field().path() == path; });
    return found == rows_.end() ? nullptr : *found;
}

void ConfigForm::setConfig(const Config& config) {
    config_ = config;
    if (config.planning.score != DisaffinityScore::None) lastScore_ = config.planning.score;
    showValues();
    refresh();
}

void ConfigForm::showValues() {
    for (FieldRow* row : std::as_const(rows_)) row->editor()->setValue(row->field().get(config_));
}

void ConfigForm::onEdited(FieldRow* row) {
    if (row->storeValue(config_)) follow(row->field());
    refresh();
    Q_EMIT edited(QString::fromStdString(row->field().path()));
    Q_EMIT configChanged();
}

void ConfigForm::choosePreset(const Preset& preset) {
    setConfig(PresetPicker::adopt(preset, config_));
    Q_EMIT edited({});
    Q_EMIT configChanged();
}

void ConfigForm::follow(const Field& field) {
    const std::string path = field.path();
    if (path.starts_with("data.")) {
        if (const auto size = impliedVocabularySize(config_.data); size > 0) {
            config_.model.vocabularySize = size;
            row("model.vocabulary_size")->showValue(config_);
        }
        if (const auto size = impliedContextSize(config_.data); size > 0) {
            config_.model.contextSize = size;
            row("model.context_size")->showValue(config_);
        }
    } else if (path == "model.architecture") {
        const bool plans = config_.isDeepSight();
        config_.planning.score = plans ? lastScore_ : DisaffinityScore::None;
        row("planning.score")->showValue(config_);
    } else if (path == "planning.score") {
        lastScore_ = config_.planning.score;
    }
}

void ConfigForm::refresh() {
    refreshVisibility();
    refreshReferences();
    valid_ = refreshIssues();
    summary_->setConfig(config_, everyNumberInRange(config_));
    presets_->showConfig(config_);
}

void ConfigForm::refreshVisibility() {
    for (FieldRow* row : std::as_const(rows_)) row->setVisible(row->field().applies(config_));
    for (QFrame* card : std::as_const(cards_)) {
        const auto rows = card->findChildren<FieldRow*>(QString(), Qt::FindDirectChildrenOnly);
        card->setVisible(std::ranges::any_of(rows, [](FieldRow* row) { return !row->isHidden(); }));
    }
}

void ConfigForm::refreshReferences() {
    const PresetDifference nearest = nearestPreset(config_);
    const QString name = translateConfig(nearest.preset->name.c_str());
    for (FieldRow* row : std::as_const(rows_)) {
        // The file is the user's in every case.
        const bool differs =
            row->field().path() != "data.path" &&
            std::ranges::find(nearest.fields, &row->field()) != nearest.fields.end();
        row->setReference(nearest.preset->config, name, differs);
    }
}

bool ConfigForm::refreshIssues() {
    QHash<QString, QString> messages;
    for (const ConfigIssue& issue : validate(config_)) {
        QString& text = messages[QString::fromStdString(issue.field)];
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + translateConfig(issue.message);
    }
    int count = 0;
    for (FieldRow* row : std::as_const(rows_)) {
        QString text;
        if (!row->isHidden()) {
            text = messages.take(QString::fromStdString(row->field().path()));
            // What was typed comes before what the last number that it held led to.
            if (const QString typed = row->editor()->problem(); !typed.isEmpty()) text = typed;
        }
        row->setIssue(text);
        count += row->hasIssue() ? 1 : 0;
    }
    const QStringList others = messages.values();
    summary_->setIssues(count + static_cast<int>(others.size()), others.join(QLatin1Char('\n')));
    return count == 0 && others.isEmpty();
}

void ConfigForm::setDevices(const DeviceReport& report) {
    FieldRow* device = row("training.device");
    device->editor()->setDevices(report);
    device->setHint(QCoreApplication::translate("Device", report.cudaProblem.c_str()));
}

void ConfigForm::setLocked(bool locked, const QString& why) {
    locked_ = locked;
    bannerText_->setText(why);
    banner_->setVisible(locked);
    for (FieldRow* row : std::as_const(rows_)) row->setEditable(!locked);
    presets_->setEnabled(!locked);
    import_->setEnabled(!locked);
    browse_->setEnabled(!locked);
    data_->setPreparable(!locked, why);
    summary_->setLocked(locked ? why : QString());
}

void ConfigForm::setDataStatus(const QString& text, bool isError) {
    data_->setStatus(text, isError);
}

void ConfigForm::setRecentData(const QStringList& files) {
    row("data.path")->editor()->setSuggestions(files);
}

void ConfigForm::setDataNote(const QString& text) { data_->setNote(text); }

void ConfigForm::setDataProgress(const QString& phase, qint64 done, qint64 total) {
    data_->setProgress(phase, done, total);
}

bool ConfigForm::numbersInRange() const { return everyNumberInRange(config_); }

void ConfigForm::setDemand(const QString& text, bool tooLarge,
                           const std::optional<FittingBatch>& remedy) {
    summary_->setDemand(text, tooLarge, remedy);
}

void ConfigForm::focusFirstIssue() {
    for (FieldRow* row : std::as_const(rows_)) {
        if (row->hasIssue()) return showRow(row);
    }
}

bool ConfigForm::focusField(const QString& path) {
    FieldRow* wanted = row(path.toStdString());
    if (wanted == nullptr || wanted->isHidden()) return false;
    showRow(wanted);
    return true;
}

void ConfigForm::showRow(FieldRow* row) {
    scroll_->ensureWidgetVisible(row, 0, space::kHuge * 2);
    row->focusEditor();
}

}  // namespace deepsight
