#include "widgets/hosts_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QVBoxLayout>
#include <utility>

#include "widgets/theme.h"

namespace deepsight {

HostsDialog::HostsDialog(const QVector<HostEntry>& hosts, const QString& chosen, QWidget* parent)
    : QDialog(parent),
      hosts_(hosts),
      list_(new QListWidget(this)),
      sign_(new StatusIcon(StatusIcon::Kind::Idle, this)),
      result_(new QLabel(this)),
      problem_(new QLabel(this)),
      save_(makePrimaryButton(tr("Save"), QStringLiteral("saveHostsPushButton"), this)) {
    setObjectName(QStringLiteral("hostsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Hosts"));
    auto* note = makeMuted(
        tr("Other computers whose runs are listed, followed and steered here. They are reached by "
           "the ssh program with your own keys, and need no more than deepsight-cli."),
        this);
    note->setMinimumWidth(560);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::kLarge);
    middle->addWidget(makeList());
    middle->addWidget(makeFields(), 1);
    problem_->setObjectName(QStringLiteral("hostsProblemLabel"));
    problem_->setWordWrap(true);
    setRole(problem_, QStringLiteral("danger"));
    auto* close = makeButton(tr("Cancel"), QStringLiteral("cancelHostsPushButton"), this);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(save_, QDialogButtonBox::AcceptRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    save_->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT saved(hosts_);
        accept();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    column->addWidget(note);
    column->addLayout(middle, 1);
    column->addWidget(problem_);
    column->addWidget(buttons);
    connect(list_, &QListWidget::currentRowChanged, this, &HostsDialog::choose);
    int shown = 0;
    for (const HostEntry& host : hosts) {
        if (host.name == chosen) shown = list_->count();
        list_->addItem(host.name);
    }
    hosts_.isEmpty() ? add() : list_->setCurrentRow(shown);
    resize(sizeHint().expandedTo(QSize(720, 460)));
    refresh();
}

QWidget* HostsDialog::makeList() {
    auto* side = new QWidget(this);
    list_->setObjectName(QStringLiteral("hostsListWidget"));
    list_->setAccessibleName(tr("Hosts"));
    list_->setFixedWidth(190);
    auto* adding = makeButton(tr("Add"), QStringLiteral("addHostPushButton"), side);
    remove_ = makeButton(tr("Remove"), QStringLiteral("removeHostPushButton"), side);
    remove_->setToolTip(tr("Lists its runs no more. Nothing is changed or deleted there."));
    auto* row = new QHBoxLayout;
    row->addWidget(adding);
    row->addWidget(remove_);
    row->addStretch(1);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list_, 1);
    column->addLayout(row);
    connect(adding, &QPushButton::clicked, this, &HostsDialog::add);
    connect(remove_, &QPushButton::clicked, this, &HostsDialog::remove);
    return side;
}

QLineEdit* HostsDialog::addField(QFormLayout& form, const QString& label, const char* name,
                                 const QString& placeholder, const QString& help) {
    auto* edit = new QLineEdit(fields_);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    edit->setPlaceholderText(placeholder);
    edit->setToolTip(help);
    form.addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, &HostsDialog::edited);
    return edit;
}

QWidget* HostsDialog::makeFields() {
    fields_ = new QWidget(this);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::kSmall);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    name_ = addField(*form, tr("Name"), "hostNameLineEdit", tr("gpu-box"),
                     tr("What this window calls the computer"));
    destination_ =
        addField(*form, tr("SSH destination"), "hostDestinationLineEdit", tr("user@machine"),
                 tr("As you would type it after ssh; names of ~/.ssh/config count"));
    folder_ = addField(*form, tr("Runs folder"), "hostFolderLineEdit", tr("~/deepsight-runs"),
                       tr("Where its runs are; empty: where deepsight-cli there puts them"));
    program_ = addField(*form, tr("Program"), "hostProgramLineEdit", tr("deepsight-cli"),
                        tr("The deepsight-cli there; give its path where it is not in the PATH"));
    options_ = addField(*form, tr("SSH options"), "hostOptionsLineEdit", tr("-p 2222"),
                        tr("More arguments for ssh, such as a port, a key file or a jump host"));
    auto* column = new QVBoxLayout(fields_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addLayout(form);
    column->addWidget(makeTest());
    column->addStretch(1);
    return fields_;
}

QWidget* HostsDialog::makeTest() {
    auto* line = new QWidget(fields_);
    test_ = makeButton(tr("Test connection"), QStringLiteral("testHostPushButton"), line);
    result_->setObjectName(QStringLiteral("hostTestLabel"));
    result_->setWordWrap(true);
    result_->setTextFormat(Qt::PlainText);
    result_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    result_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    result_->setMinimumHeight(5 * fontMetrics().lineSpacing());  // nothing jumps when it answers
    auto* answer = new QHBoxLayout;
    answer->setSpacing(space::kSmall);
    answer->addWidget(sign_, 0, Qt::AlignTop);
    answer->addWidget(result_, 1);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(test_, 0, Qt::AlignLeft);
    column->addLayout(answer);
    sign_->hide();
    connect(test_, &QPushButton::clicked, this, [this] {
        if (row_ >= 0) Q_EMIT testRequested(hosts_.at(row_));
    });
    return line;
}

void HostsDialog::showTest(StatusIcon::Kind sign, const QString& text, const QString& detail) {
    sign_->setKind(sign);
    sign_->setVisible(!text.isEmpty());
    result_->setText(detail.isEmpty() ? text : text + QLatin1Char('\n') + detail);
    result_->setAccessibleName(result_->text());
}

void HostsDialog::add() {
    hosts_.append(HostEntry());
    list_->addItem(tr("New host"));
    list_->setCurrentRow(static_cast<int>(hosts_.size()) - 1);
    name_->setFocus();
    refresh();
}

void HostsDialog::remove() {
    if (row_ < 0) return;
    const int row = std::exchange(row_, -1);
    hosts_.removeAt(row);
    delete list_->takeItem(row);
    choose(list_->currentRow());
}

void HostsDialog::choose(int row) {
    row_ = row < hosts_.size() ? row : -1;
    const HostEntry host = row_ < 0 ? HostEntry() : hosts_.at(row_);
    name_->setText(host.name);
    destination_->setText(host.destination);
    folder_->setText(host.runsFolder);
    program_->setText(host.program);
    options_->setText(host.sshOptions);
    showTest(StatusIcon::Kind::Idle, {}, {});
    refresh();
}

void HostsDialog::edited() {
    if (row_ < 0) return;
    hosts_[row_] = {name_->text().trimmed(), destination_->text().trimmed(),
                    folder_->text().trimmed(), program_->text().trimmed(),
                    options_->text().trimmed()};
    const QString name = hosts_.at(row_).name;
    list_->item(row_)->setText(name.isEmpty() ? tr("New host") : name);
    showTest(StatusIcon::Kind::Idle, {}, {});
    refresh();
}

QString HostsDialog::problem() const {
    QSet<QString> names;
    for (const HostEntry& host : hosts_) {
        if (host.name.isEmpty()) return tr("Give every host a name.");
        // It becomes the name of the folder with the copies of its runs.
        if (host.name.contains(QLatin1Char('/')) || host.name.startsWith(QLatin1Char('.'))) {
            return tr("“%1”: a name has no “/” and does not begin with a dot.").arg(host.name);
        }
        if (names.contains(host.name)) return tr("Two hosts are called “%1”.").arg(host.name);
        names.insert(host.name);
        if (host.destination.isEmpty()) {
            return tr("“%1” needs an SSH destination, such as user@machine.").arg(host.name);
        }
        if (host.destination.startsWith(QLatin1Char('-'))) {
            return tr("“%1”: options such as “%2” go into the field for SSH options.")
                .arg(host.name, host.destination);
        }
    }
    return {};
}

void HostsDialog::refresh() {
    const QString why = problem();
    fields_->setEnabled(row_ >= 0);
    remove_->setEnabled(row_ >= 0);
    test_->setEnabled(row_ >= 0 && !hosts_.at(row_).destination.isEmpty());
    save_->setEnabled(why.isEmpty());
    problem_->setText(why);
    // Nobody is told off for a host that was only just added.
    const bool untouched =
        row_ >= 0 && hosts_.at(row_).name.isEmpty() && hosts_.at(row_).destination.isEmpty();
    problem_->setVisible(!why.isEmpty() && !untouched);
}

}  // namespace deepsight
