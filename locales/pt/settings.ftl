## Settings

button-home = 🏠 Início
button-settings = ⚙️ Configurações
button-language = 💬 Idioma
button-zone = 🕘 Fuso horário
button-region = 🌍 País
button-quiet = 🌙 Horário de silêncio
button-pace = 🐢 Ritmo
button-notices = 🔔 Avisos
button-digest = ☀️ Resumo diário
button-digest-off = Desativado

settings =
    ⚙️ <b>Configurações</b>

    💬 Idioma: { $language }
    🕘 Fuso horário: { $zone }, agora { $now }
    🌍 Números de telefone sem código do país são lidos como os de: { $region } ({ $prefix })
    🌙 Horário de silêncio: { $quiet }
    🐢 Ritmo: { $pace }
    🔔 O que envio por conta própria: { $notices }
    ↩️ Respostas dos contatos: { $replies }
    ☀️ Resumo diário: { $digest }

    { $connection }
settings-replies-on = aparecem aqui
settings-replies-off = não aparecem
settings-notices-sound = com som
settings-notices-silent = em silêncio
settings-notices-needed = só quando algo dá errado
settings-digest-off = desativado
settings-digest-at = às { $hour }

settings-language =
    ⚙️ <b>Configurações › Idioma</b>

    Falo com você neste idioma: { $language }. Escolha outro:

settings-ask-zone =
    ⚙️ <b>Configurações › Fuso horário</b>

    Agora: { $zone }, { $now }.

    Qual fuso horário? Envie sua cidade ou seu país, ou sua localização (📎 › Localização).
settings-which-zone =
    ⚙️ <b>Configurações › Fuso horário</b>

    { $ask }
zone-which = Qual deles? Veja a hora ao lado ou envie outra cidade.
button-zone-found = { $at } · { $zone }
settings-zone-changed =
    ⚙️ <b>Configurações › Fuso horário</b>

    ✅ Fuso horário: { $zone }, agora { $now }.
settings-zone-left =
    ⚙️ <b>Configurações › Fuso horário</b>

    ✅ Fuso horário: { $zone }, agora { $now }.

    { $count ->
        [one] { $count } agendamento ainda segue o relógio de { $before } e aparece aqui no seu horário. Deve seguir o seu relógio de agora em diante? Então as 9:00 dele serão as 9:00 daqui.
       *[other] { $count } agendamentos ainda seguem o relógio de { $before } e aparecem aqui no seu horário. Devem seguir o seu relógio de agora em diante? Então as 9:00 deles serão as 9:00 daqui.
    }
button-zone-move =
    { $count ->
        [one] 🕘 Passar para o meu relógio
       *[other] 🕘 Passar { $count } para o meu relógio
    }
settings-zone-moved =
    ⚙️ <b>Configurações › Fuso horário</b>

    { $moved ->
        [0] Nenhum agendamento foi mudado.
        [one] ✅ Um agendamento agora segue o relógio de { $zone }.
       *[other] ✅ { $moved } agendamentos agora seguem o relógio de { $zone }.
    }{ $left ->
        [0] { "" }
        [one] { " " }Um ficou como estava: sai justamente agora, mudou nesse meio-tempo ou, por esse relógio, já teria passado.
       *[other] { " " }{ $left } ficaram como estavam: saem justamente agora, mudaram nesse meio-tempo ou, por esse relógio, já teriam passado.
    }

settings-ask-region =
    ⚙️ <b>Configurações › País</b>

    Agora: { $region }, { $prefix }. Números de telefone sem código do país são lidos como os deste país.

    Qual país? Envie o nome ou as duas letras, por exemplo <code>Brasil</code> ou <code>BR</code>.
button-region-of-zone = 🌍 Números como em { $region }

notices =
    ⚙️ <b>Configurações › Avisos</b>

    O que envio por conta própria: <b>{ $notices }</b>
    Respostas dos contatos: <b>{ $replies }</b>

    O que falha, não é certo ou precisa da sua decisão eu sempre aviso, com som. Entregue e lida só mudam a mensagem que já está aqui, sem som. O que você envia à mão sempre aparece.
button-notices-sound = 🔔 Com som
button-notices-silent = 🔕 Em silêncio
button-notices-needed = ⚠️ Problemas
button-replies-off = ↩️ Ocultar respostas dos contatos
button-replies-on = ↩️ Mostrar respostas dos contatos

settings-ask-digest =
    ⚙️ <b>Configurações › Resumo diário</b>

    Quando devo contar como será o dia? Agora: { $now }

    Uma vez por dia resumo o que foi enviado ontem e o que está previsto para hoje. Pelo seu relógio, em { $zone }.

error-bad-zone = Não conheço nenhuma cidade nem país “{ $text }”, ou há mais de um. Tente a cidade grande mais próxima ou o país, como <code>São Paulo</code> ou <code>Angola</code>.
error-no-zone-there = Nesse lugar não há fuso horário de nenhum país. Envie a cidade onde você mora.
error-bad-region = Não conheço nenhum país “{ $text }”. Escreva o nome ou as duas letras, como <code>BR</code>.
