//! Given names by which people's names are told: frequent ones of Arabic, English, French, German, Spanish and some
//! neighbouring languages, without accents. Those that are words or places as often as names are left out.

use std::{collections::HashSet, sync::OnceLock};

use foldhash::fast::FixedState;

const NAMES: &str = "\
    aaron abdallah abdel abdelkader abdul abdullah abigail achim adam adrian agnieszka agustin ahmad ahmed aisha \
    aitana alain alan alba albert alberto alejandra alejandro alessandro alessia alexander alexandre alexis \
    alfonso ali alice alvaro amanda amelie amina amine amit amparo amy ana anders andre andrea andreas andres \
    andrew andrzej angel angela angelika angelo anil anita anja anke ann anna anne anneke annette anthony \
    antoine antonia antonio antti arnaud arthur ashley astrid audrey aurelie axel baptiste barbara bas beatriz \
    bengt benjamin benoit bernard bernd betty beverly bilal billy birgit birgitta bobby brandon brenda brian \
    brigitte brittany bruce bruna bruno bryan callum camila camille carl carlos carmen carol caroline carolyn \
    carsten catalina caterina catherine cedric celine cesar chantal charles charlotte cheryl chiara chloe \
    christa christian christiane christina christine christopher claire claude claudia clemence clement colette \
    colin consuelo corinne cornelia cornelis cristina cynthia damien daniel daniela danielle david davide \
    deborah debra deepak delphine denise dennis detlef diana diane didier diego dieter dirk domenico dominique \
    donald donna doris dorothy douglas duncan edith eduardo edward elena elfriede elijah elizabeth elke elodie \
    elzbieta emilie emilio emily emma emmanuel encarnacion enrique eric erik erika ernst esteban esther ethan \
    etienne eugene eva evelyn ewa fabian fabio fabrice farida fatima fatma federico felipe felix femke fernanda \
    fernando fiona frances francesca francesco francisca francisco franck franco francois francoise franziska \
    frederic fredrik friedrich gabriel gabriela gabriele gary geertruida genevieve george georges gerald gerard \
    gerhard gerrit gertrud gilles gillian giorgio giovanna giovanni gisela giulia giuseppe giuseppina gloria \
    goncalo gonzalo graham gregory grzegorz guadalupe guenther guillaume guillermo gunter gustav gustavo hamid \
    hamish hamza hanan hannah hannelore hans harold harry hassan heather heidi heike heinrich heinz helen helene \
    helga helmut hendrik henri henry hermann hildegard hiroshi holger horst huda hugo husain hussein ian ibrahim \
    ignacio iker ilse ines ingrid inmaculada irene irmgard isabel isabella isabelle ismail ivan jacob jacobus \
    jacqueline jacques jadwiga jaime james jan janet janice jason javier jean jeanne jeffrey jennifer jens \
    jeremy jerome jerry jerzy jesse jessica jing joan joao joaquin joe joel joerg johan johanna johannes john \
    johnny jonas jonathan joost jordi jorg jorge jose josef josefa josep joseph joshua joyce jozef juan juana \
    judith judy juergen juha jukka julia julian juliana julie julien juliette jurgen justin jutta karen kari \
    karim karin karl katarzyna katharina katherine kathleen kathryn katrin kayla keith kelly kenji kenneth \
    kerstin kevin khadija khalid kimberly klaus kristina krystyna krzysztof kurt kyle larissa larry lars laura \
    lauren laurent lawrence layla lea leena leila lena leo leonie leticia liam linda lisa logan lorena lorenzo \
    lori louis louise luca lucas lucia lucien lucy ludovic ludwig luigi luis luisa luiz lukas lukasz maarten \
    madeleine magnus mahmoud malgorzata manfred manon manuel manuela marc marcel marcelo marcin marco marcos \
    marek margaret margareta margarita marguerite maria mariana marie marieke marilyn marina mario markus marta \
    martha martina martine mary maryam mateo mathieu mathilde matteo matthew matthias matti maxime megan mehdi \
    melissa mercedes michael michal michel michelle miguel mikael mikel mikko minh mohamed mohammad mohammed \
    monika monique montse montserrat muhammad mustafa nabil nadia nadine nancy natalia natalie nathalie nathan \
    neil nguyen nicholas nicolas nicole nigel niklas nils noah noelia noura nuno nuria oceane odette olaf oliver \
    olivia olivier olof omar oscar otto pablo pamela paola paolo pascal patrice patricia patrick pau paul paula \
    pauline paulo pawel pedro pekka peter petra philip philippe pierre pieter pietro pilar piotr priya quentin \
    rachel rachid rafael rajesh ralf ralph ramesh ramon randy rania raquel raul ravi raymond rebecca renate rene \
    ricardo richard ritva robert roberto rocio rodrigo roger rolf romain ronald rory rosa roy ruben rudolf rui \
    russell ruth ruud ryan sabine salma salvatore samantha samir samira samuel sander sandra sandrine sanjay \
    sanne sara sarah scott sean sebastian sebastien serge sergio sharon shirley silke silvia simon simone sofia \
    sonia sophia sophie soraya stanislaw stefan stefanie stefano stephane stephanie stephen steven stuart sunil \
    sunita suresh susan susana susanne suzanne sven sylvie tadeusz takashi tariq teresa terry theo theresa thi \
    thiago thibault thierry thomas thorsten tiago timo timothy tobias tomas tomasz torsten tuula tyler ulrike \
    umar unai ursula uwe valentin valeria valerie veronica veronique vicente victor vijay vincent vincenzo \
    virginie volker walid walter waltraud wayne wei werner wilhelm wilhelmina willem william willie wim wolfgang \
    xavier ximena yasmin yolanda youssef yuki yusuf yves yvonne zachary zahra zainab zbigniew zofia ابراهيم احمد \
    امينه حسن حسين حنان خالد خديجه رانيا زينب ساره سعاد سعيد سلمي سمير طارق عائشه عبد عبدالله علي عمر فاطمه كريم \
    ليلي محمد محمود مريم مصطفي منى مني نادية ناديه نور نوره هدي هند ياسين يوسف";

/// Whether a folded word (lower case, no accents) is a frequent given name.
pub fn is_given_name(word: &str) -> bool {
    static ALL: OnceLock<HashSet<&'static str, FixedState>> = OnceLock::new();
    let all = ALL.get_or_init(|| NAMES.split_whitespace().collect());
    all.contains(word)
}
