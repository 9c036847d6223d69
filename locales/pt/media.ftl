### What messages carry beside their text, and what the bot is sent unasked.

error-file-too-large = Este arquivo é grande demais: o Telegram me dá arquivos de até { $limit } MB. Envie um menor, por exemplo um vídeo comprimido, ou envie um link.
error-storage-full = Seus arquivos ocupariam mais de { $limit } MB. Exclua agendamentos ou modelos com arquivos de que você não precisa mais e tente de novo.
error-file-gone = O arquivo desta mensagem não está mais guardado. Envie-o de novo.
cause-file-gone = o arquivo dela não está mais guardado.
error-unsupported = Não consigo enviar isto: o WhatsApp não tem nada parecido. Aceito textos, fotos, vídeos, mensagens de voz, arquivos, figurinhas, localizações e contatos.
error-sticker-animated = Esta figurinha se mexe, e o WhatsApp não consegue mostrá-la. Figurinhas paradas funcionam.
error-file-not-fetched = O Telegram não me deu o arquivo desta vez. Envie-o de novo.
error-one-only = Aqui só posso receber uma mensagem por vez. Envie uma foto ou um arquivo, não um álbum.
error-uncaptioned = O WhatsApp não mostra texto embaixo de uma mensagem de voz. Envie a mensagem de voz ou o texto, um dos dois.

## What it is

content-image = 📷 Foto
content-video = 🎬 Vídeo
content-gif = 🎞 GIF
content-voice = 🎤 Mensagem de voz
content-sticker = 😀 Figurinha
content-document = 📎 Arquivo
content-file = 📎 { $file }
content-place = 📍 Localização
content-venue = 📍 { $title }
content-cards =
    { $more ->
        [0] 👤 { $name }
        [one] 👤 { $name } e mais um contato
       *[other] 👤 { $name } e mais { $more } contatos
    }
content-captioned =
    { $what }
    { $text }
content-line = { $what } “{ $text }”
content-lines =
    { $before }
    { $line }
content-album =
    🗂 Um álbum de { $total }, enviados um após o outro:
    { $parts }
content-several =
    🗂 { $total } mensagens, uma após a outra:
    { $parts }

## Sent to the bot unasked

incoming-ask =
    <blockquote>{ $said }</blockquote>

    { $ask }
incoming-text =
    <blockquote>{ $said }</blockquote>

    { $ask }

    O texto que você enviar agora vai junto; qualquer outra coisa o substitui.
incoming-replaced =
    <blockquote>{ $said }</blockquote>

    { $ask }

    O que você enviar agora o substitui.
text-kept =
    Seu texto, para copiar e corrigir:
    <code>{ $text }</code>
text-kept-ask =
    { $kept }

    { $ask }
incoming-card =
    { $said }

    <b>O que devo fazer com isto?</b>
card-known = ✔️ { $phone } já está salvo como { $name }.
card-refused = ⚠️ Não consigo salvar { $name } ({ $number }): preciso de um nome e de um número de telefone com o código do país.
cards-full = No máximo { $limit } contatos por vez. O que você acabou de enviar não foi incluído.
spare-ask =
    <blockquote>{ $said }</blockquote>

    ❔ <b>O que devo fazer com isto?</b>
spare-undecided = Decida primeiro sobre isto. O que você acabou de enviar não foi usado; envie de novo depois.
button-as-template = 📄 Salvar como modelo
button-save-contact = ➕ Salvar como contato
button-send-card = ✉️ Enviar para alguém
button-spare-instead = ✏️ Enviar isto no lugar
button-spare-more = ➕ Enviar como outra mensagem
button-without-file = 🗑 Sem o arquivo
