### Templates: looking at one, changing it, and the schedules that were made from it.

button-duplicate-template = 📄 Duplicar
button-find = 🔎 Buscar
button-preview = 👁 Prévia
button-preview-other = 👤 Para outra pessoa
button-rename = 🏷 Título
button-reword = ✅ Sim, mudar também
button-reword-not = Não, deixar como estão

template-card =
    📄 <b>{ $title }</b>

    <blockquote>{ $body }</blockquote>
    { $used }{ $schedules ->
        [0] { "" }
        [one] { " " }Um agendamento foi criado com ele.
       *[other] { " " }{ $schedules } agendamentos foram criados com ele.
    }
template-used =
    { $used ->
        [one] Usado uma vez, em { $at }.
       *[other] Usado { $used } vezes, a última em { $at }.
    }
template-unused = Ainda não usado.
template-bad-title = Um título precisa ter de 1 a { $limit } caracteres. Por exemplo: Aniversário
template-delete =
    Excluir o modelo <b>{ $title }</b>?{ $schedules ->
        [0] { "" }
        [one] { " " }Um agendamento foi criado com ele. Mantém o texto e continua.
       *[other] { " " }{ $schedules } agendamentos foram criados com ele. Mantêm o texto e continuam.
    }
template-changed =
    ✅ <b>{ $title }</b>: mudança salva.

    <blockquote>{ $body }</blockquote>
    { $schedules ->
        [one] { $schedules } agendamento foi criado com este modelo. Devo colocar o novo texto nele também?
       *[other] { $schedules } agendamentos foram criados com este modelo. Devo colocar o novo texto neles também?
    }
template-reworded =
    { $schedules ->
        [0] Nenhum agendamento foi mudado.
        [one] Um agendamento tem o novo texto.
       *[other] { $schedules } agendamentos têm o novo texto.
    }
template-preview-whom =
    👁 <b>{ $title }</b>

    Para quem devo preencher?
template-preview =
    👁 <b>{ $title }</b>, como chegaria agora para { $name }:

    <blockquote>{ $text }</blockquote>
templates-find =
    🔎 <b>Buscar um modelo</b>

    Envie o começo do título.
templates-found =
    🔎 { $total ->
        [0] Nenhum modelo começa com
        [one] Um modelo começa com
       *[other] { $total } modelos começam com
    } “{ $search }”. Escolha ou envie outro começo.
